/** One mailbox of a header. `address` is '' when the header names somebody without an address. */
export type Mailbox = { name: string; address: string }

/** A part that is no body text: a file, a picture, an enclosed message, a machine-readable report. */
export type Attachment = {
  filename: string | null
  /** lower case, without parameters */
  mimeType: string
  disposition: 'attachment' | 'inline' | null
  /** without angle brackets */
  contentId: string | null
  content: Uint8Array
  /** true when it sits beside an HTML body that may show it by its content id (RFC 2387) */
  related: boolean
}

/** A message as its sender wrote it: decoded, never trusted. */
export type ParsedMessage = {
  from: Mailbox | null
  sender: Mailbox | null
  replyTo: Mailbox[]
  to: Mailbox[]
  cc: Mailbox[]
  bcc: Mailbox[]
  /** addresses that delivery itself noted (Delivered-To, X-Original-To, Envelope-To), in order */
  deliveredTo: string[]
  subject: string
  date: Date | null
  /** message ids are without angle brackets */
  messageId: string | null
  inReplyTo: string | null
  references: string[]
  /** lower-cased name -> unfolded values in order of appearance, encoded words left as they are */
  headers: ReadonlyMap<string, readonly string[]>
  /** null when the sender gave no plain text */
  text: string | null
  /** null when the sender gave no HTML */
  html: string | null
  attachments: Attachment[]
  /** '' for the null return path `<>`, null when the header is missing */
  returnPath: string | null
}
