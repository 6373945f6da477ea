/** A message came in and was decided about. */
export const received = 'mail.received'
/** Somebody of staff had a parked message decided again. */
export const released = 'mail.released'
/** An answer of a machine, or a failure, that belongs to a ticket. */
export const bounced = 'mail.bounced'
