/** What happens to tickets, for whoever listens. The detail of each is what stands in `detail` of the event. */
export const opened = 'ticket.opened'
export const replied = 'ticket.replied'
export const noted = 'ticket.noted'
export const edited = 'ticket.edited'
export const assigned = 'ticket.assigned'
/** Its assignee left or came back; whoever has it now is not mailed of each. */
export const handedOver = 'ticket.handed-over'
export const stateChanged = 'ticket.state-changed'
export const shared = 'ticket.participant-added'
export const unshared = 'ticket.participant-removed'
export const watched = 'ticket.watched'
export const unwatched = 'ticket.unwatched'
