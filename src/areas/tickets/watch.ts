import { z } from 'zod'
import { operation } from '../../kernel/operation.ts'
import * as schema from '../../kernel/schema.ts'
import { ticketAccess } from './access.ts'
import { unwatched, watched } from './events.ts'

const input = z.strictObject({ id: schema.id })

/** Watching brings news of a ticket as long as one may see it; it opens nothing. */
export const watch = operation({
  name: 'ticket.watch',
  route: 'PUT /tickets/:id/watch',
  says: 'Watches a ticket: be told of what happens to it.',
  input,
  output: z.null(),
  on: ticketAccess,
  rule: 'see',
  async run({ tx, me, record, now, happened }) {
    if (me.person === null) return null
    await tx
      .insertInto('watchers')
      .values({ ticket_id: record.id, person_id: me.person, added_at: now })
      .onConflict((row) => row.doNothing())
      .execute()
    await happened({ name: watched, subject: { kind: 'ticket', id: record.id } })
    return null
  },
})

export const unwatch = operation({
  name: 'ticket.unwatch',
  route: 'DELETE /tickets/:id/watch',
  says: 'Stops watching a ticket.',
  input,
  output: z.null(),
  on: ticketAccess,
  rule: 'see',
  async run({ tx, me, record, happened }) {
    await tx.deleteFrom('watchers').where('ticket_id', '=', record.id).where('person_id', '=', me.person).execute()
    await happened({ name: unwatched, subject: { kind: 'ticket', id: record.id } })
    return null
  },
})
