import type { OutputOf } from '../../../shell/call.ts'
import type { readSharedTicket } from '../read.ts'

/** A question with its conversation, as the server hands it to a customer. */
export type OpenedTicket = OutputOf<typeof readSharedTicket>
export type Reply = OpenedTicket['replies'][number]
