import { z } from 'zod'
import { read } from '../../kernel/query.ts'
import * as schema from '../../kernel/schema.ts'
import { ticketAccess } from './access.ts'
import { noteEntry, notesOf, repliesOf, replyEntry } from './conversation.ts'

const input = z.strictObject({ id: schema.id, before: schema.id })

/** What was said before the replies that a ticket comes with; for staff and customers alike. */
export const earlierReplies = read({
  name: 'ticket.earlier-replies',
  route: 'GET /tickets/:id/replies',
  says: 'The replies of a ticket that came before one of them, 200 at most, oldest first.',
  input,
  output: z.object({ entries: z.array(replyEntry) }),
  on: ticketAccess,
  rule: 'see',
  select: (q, { input: { before } }) => q.select(repliesOf(before).as('entries')),
})

/** Notes from before those that a ticket comes with. */
export const earlierNotes = read({
  name: 'ticket.earlier-notes',
  route: 'GET /tickets/:id/notes',
  says: 'The notes of a ticket that came before one of them, 200 at most, oldest first.',
  input,
  output: z.object({ entries: z.array(noteEntry) }),
  on: ticketAccess,
  rule: 'work',
  select: (q, { input: { before } }) => q.select(notesOf(before).as('entries')),
})
