import { sql } from 'kysely'
import { z } from 'zod'
import { invalid, notFound } from '../../kernel/errors.ts'
import { operation } from '../../kernel/operation.ts'
import * as schema from '../../kernel/schema.ts'
import { isStaffHat } from '../access/role.ts'
import { mayLookUp } from '../people/access.ts'
import { ticketAccess } from './access.ts'
import { shared, unshared } from './events.ts'
import { touch } from './open-ticket.ts'

/** Adds a person to a ticket, or confirms one whom a mail brought in. Only people whom the asker may look up. */
export const share = operation({
  name: 'ticket.share',
  route: 'PUT /tickets/:id/participants/:person',
  says: 'Adds a person to a ticket, or confirms one who waits.',
  input: z.strictObject({ id: schema.id, person: schema.id }),
  output: z.object({ person: z.number() }),
  on: ticketAccess,
  rule: 'share',
  async run({ tx, me, input, record, now, happened }) {
    const known = await sql<{ known: boolean }>`select ${mayLookUp(input.person, me)} as known`.execute(tx)
    const waiting = await tx
      .selectFrom('participants')
      .select('state')
      .where('ticket_id', '=', record.id)
      .where('person_id', '=', input.person)
      .executeTakeFirst()
    if (!known.rows[0]?.known && !waiting) throw invalid({ person: 'There is no such person whom you may add.' })
    await tx
      .insertInto('participants')
      .values({
        ticket_id: record.id,
        person_id: input.person,
        role: 'participant',
        state: 'confirmed',
        added_by: me.person,
        added_at: now,
      })
      .onConflict((row) =>
        row.columns(['ticket_id', 'person_id']).doUpdateSet({ state: 'confirmed', added_by: me.person, added_at: now }),
      )
      .execute()
    await touch(tx, record.id, now).execute()
    await happened({
      name: shared,
      subject: { kind: 'ticket', id: record.id },
      after: { person: input.person, as: 'participant' },
    })
    return { person: input.person }
  },
})

/** Takes a person off a ticket. Customers take off only whom they could add. */
export const unshare = operation({
  name: 'ticket.unshare',
  route: 'DELETE /tickets/:id/participants/:person',
  says: 'Takes a person off a ticket.',
  input: z.strictObject({ id: schema.id, person: schema.id }),
  output: z.null(),
  on: ticketAccess,
  rule: 'share',
  async run({ tx, me, input, record, now, happened }) {
    const gone = await tx
      .deleteFrom('participants')
      .where('ticket_id', '=', record.id)
      .where('person_id', '=', input.person)
      .$if(!isStaffHat(me), (q) => q.where('added_by', '=', me.person))
      .returning('role')
      .executeTakeFirst()
    if (!gone) throw notFound()
    await touch(tx, record.id, now).execute()
    await happened({
      name: unshared,
      subject: { kind: 'ticket', id: record.id },
      before: { person: input.person, as: gone.role },
    })
    return null
  },
})
