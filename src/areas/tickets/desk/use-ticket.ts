import { useRead } from '../../../shell/ask.ts'
import type { OutputOf } from '../../../shell/call.ts'
import type { readTicket } from '../read.ts'

export type Ticket = OutputOf<typeof readTicket>
export type Brief = NonNullable<Ticket['requester']>
export type ReplyOfTicket = Ticket['replies'][number]
export type NoteOfTicket = Ticket['notes'][number]
export type FileOfTicket = ReplyOfTicket['files'][number]

export const ticketKey = (id: number) => ['ticket', id]

/** One ticket with everything that staff sees of it, kept fresh. */
export const useTicket = (id: number) => useRead<typeof readTicket>(ticketKey(id), 'GET /tickets/:id', { id })
