/** Why a mailbox cannot be read, as a sentence for whoever looks after it. */
export class MailboxTrouble extends Error {
  override name = 'MailboxTrouble'
}
