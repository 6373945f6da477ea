import type { LetterStep } from '../letter.ts'
import { readProof } from '../proof.ts'

/** A mail of ours that came back to us would answer itself for ever. */
export const ownMail: LetterStep = {
  name: 'own mail',
  async run({ ours, sender, parsed, keys }) {
    if (ours.has(sender.address)) return { outcome: 'parked', reason: 'it claims to come from the desk itself' }
    const isOurs = parsed.messageId !== null && readProof(keys, parsed.messageId.split('@')[0] ?? '') !== null
    return isOurs ? { outcome: 'parked', reason: 'it is a mail that the desk sent' } : null
  },
}
