import { sql } from 'kysely'
import type { App } from '../../kernel/app.ts'
import type { Tx } from '../../kernel/db.ts'
import { type Me, wear } from '../../kernel/me.ts'
import { isStaffHat } from '../access/role.ts'
import { primaryAddressOf } from '../people/address.ts'
import { canSeeTicket } from '../tickets/access.ts'

export type Receiver = { person: number; address: string }
export type Receivers = { customers: Receiver[]; staff: Receiver[] }

/**
 * Those of the people who may see the ticket at this moment, the ones under a customer's hat, the others under the
 * staff hat, and who have an address. Nobody else is mailed.
 */
export async function receiversOf(
  app: App,
  tx: Tx,
  ticket: number,
  people: { customers?: readonly number[]; staff?: readonly number[] },
  now: Date,
): Promise<Receivers> {
  const { customers = [], staff = [] } = people
  const known = await app.who.load(tx, [...new Set([...customers, ...staff])], now)
  const hats = [...known].flatMap(([person, one]) => one.hats.flatMap(({ key }) => wear(person, one, now, key) ?? []))
  const asked = hats.filter((me) => (isStaffHat(me) ? staff : customers).includes(me.person ?? 0))
  const seeing = await addresses(tx, ticket, asked)
  return {
    customers: customers.flatMap((person) => seeing.find((one) => one.person === person && !one.isStaff) ?? []),
    staff: staff.flatMap((person) => seeing.find((one) => one.person === person && one.isStaff) ?? []),
  }
}

/** Hats that are asked about in one statement. */
const AT_ONCE = 20

async function addresses(tx: Tx, ticket: number, hats: readonly Me[]): Promise<(Receiver & { isStaff: boolean })[]> {
  const found: (Receiver & { isStaff: boolean })[] = []
  for (let at = 0; at < hats.length; at += AT_ONCE) {
    const asked = hats.slice(at, at + AT_ONCE).map(
      (me) => sql`
        select ${me.person}::bigint as person, ${isStaffHat(me)}::boolean as "isStaff", ${primaryAddressOf(sql`${me.person}::bigint`)} as address
        where ${canSeeTicket(ticket, me)}`,
    )
    const { rows } = await sql<Receiver & { isStaff: boolean }>`${sql.join(asked, sql` union all `)}`.execute(tx)
    found.push(...rows.filter(({ address }) => address))
  }
  return found
}
