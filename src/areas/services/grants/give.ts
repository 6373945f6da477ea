import { sql } from 'kysely'
import { z } from 'zod'
import { databaseError, type Tx } from '../../../kernel/db.ts'
import { conflict, invalid } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { type Term, termFrom, termInput } from '../../access/term.ts'
import { serviceAccess } from '../access.ts'
import { type GrantRole, grantRole } from '../service.ts'
import { assertHolder, type Holder, holderFrom, holderInput } from './holder.ts'

/**
 * Gives a service to a person, company, group or team (GT-3..5). One role a holder on each side: another one given
 * takes the place of the former from its beginning on, which stays in the history.
 */
export const giveService = operation({
  name: 'service.give',
  route: 'POST /services/:id/grants',
  says: 'Gives a service to a person, a company, a group or a team, for ever or for a time.',
  input: z.strictObject({
    id: schema.id,
    ...holderInput,
    role: grantRole,
    reachesBelow: schema.flag.default(false),
    ...termInput,
  }),
  output: z.object({ id: z.number() }),
  on: serviceAccess,
  rule: 'manage',
  async run({ tx, me, input, record, now, happened }) {
    const { role, reachesBelow } = input
    if (record.retired_at) throw conflict('services.retired', 'This service is retired. Take it back into use first.')
    const holder = holderFrom(input)
    if (reachesBelow && holder.kind !== 'company')
      throw invalid({ reachesBelow: 'Only what a company has can reach the companies below it.' })
    await assertHolder(tx, me, holder, role)
    const term = termFrom(input, now)
    const former = await endFormer(tx, record.id, holder, role, term)
    const { id } = await tx
      .insertInto('service_grants')
      .values({
        service_id: record.id,
        [`${holder.kind}_id`]: holder.id,
        role,
        reaches_below: reachesBelow,
        starts_at: term.startsAt,
        ends_at: term.endsAt,
        granted_by: me.person,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
      .catch(orGiven)
    await happened({
      name: 'service.given',
      subject: { kind: 'service', id: record.id },
      ...(former ? { before: { as: former } } : {}),
      after: { [holder.kind]: holder.id, as: role, ...(reachesBelow ? { reachesBelow } : {}), ...told(term, now) },
      detail: { grant: id },
    })
    return { id }
  },
})

/** What the history says of a term: nothing of what goes without saying. */
const told = ({ startsAt, endsAt }: Term, now: Date) => ({
  ...(startsAt > now ? { startsAt } : {}),
  ...(endsAt ? { endsAt } : {}),
})

/** Ends what the holder has on this side when the new grant begins. Gives the role it had. */
async function endFormer(
  tx: Tx,
  service: number,
  { kind, id }: Holder,
  role: GrantRole,
  { startsAt }: Term,
): Promise<string | null> {
  const column = sql.ref(`${kind}_id`)
  const isSame = sql`service_id = ${service} and ${column} = ${id} and (role = 'user') = ${role === 'user'}`
  const gone = await sql<{ role: string }>`
    delete from service_grants where ${isSame} and starts_at = ${startsAt} returning role`.execute(tx)
  const ended = await sql<{ role: string }>`
    update service_grants set ends_at = ${startsAt}
    where ${isSame} and starts_at < ${startsAt} and (ends_at is null or ends_at > ${startsAt}) returning role`.execute(
    tx,
  )
  return (ended.rows[0] ?? gone.rows[0])?.role ?? null
}

function orGiven(error: unknown): never {
  if (databaseError(error)?.constraint === 'service_grants_once')
    throw conflict('services.given-later', 'They are to have this service from a later day on. End that first.')
  throw error
}
