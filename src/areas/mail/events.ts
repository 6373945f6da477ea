/** A message came in and was decided about. */
export const received = 'mail.received'
/** Somebody of staff had a parked message decided again. */
export const released = 'mail.released'
/** An answer of a machine, or a failure, that belongs to a ticket. */
export const bounced = 'mail.bounced'
/** A mailbox cannot be read (any more), or works again. */
export const mailboxFailed = 'mailbox.failed'
export const mailboxRecovered = 'mailbox.recovered'
export const mailboxAdded = 'mailbox.added'
export const mailboxEdited = 'mailbox.edited'
export const mailboxRemoved = 'mailbox.removed'
