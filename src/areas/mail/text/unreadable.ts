export type UnreadableReason =
  | 'too-large'
  | 'headers-too-large'
  | 'too-many-headers'
  | 'nested-too-deep'
  | 'too-many-parts'
  | 'not-mime'

/** The one error that parsing throws: the message stays in quarantine under its reason. */
export class UnreadableMessage extends Error {
  readonly reason: UnreadableReason

  constructor(reason: UnreadableReason, sentence: string, cause?: unknown) {
    super(sentence, { cause })
    this.name = 'UnreadableMessage'
    this.reason = reason
  }
}
