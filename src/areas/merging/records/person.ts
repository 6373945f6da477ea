import { sql } from 'kysely'
import { admits } from '../../../kernel/admit.ts'
import type { Db, Tx } from '../../../kernel/db.ts'
import { conflict, forbidden } from '../../../kernel/errors.ts'
import type { Me } from '../../../kernel/me.ts'
import { roleAccess } from '../../access/access.ts'
import { assertHolds } from '../../access/grant.ts'
import { rankOfPerson } from '../../access/role.ts'
import { grantsOfRole } from '../../access/roles/grants-of.ts'
import { assertMayHandOut } from '../../companies/hand-out.ts'
import { openMembershipsOf } from '../../companies/open-memberships.ts'
import { hasErasure } from '../../leaving/erasure/erasure.ts'
import { personAccess } from '../../people/access.ts'
import { assertNotLastOwner } from '../../people/last-owner.ts'
import { raiseAccess } from '../../people/raise-access.ts'
import { teamAccess } from '../../teams/access.ts'
import { placesOf } from '../../teams/places-of.ts'
import { followMemberships } from '../../tickets/follow-membership.ts'
import { movedIds } from '../engine/moved-ids.ts'
import { beginPerson, endPerson, personUnions } from './person-steps.ts'
import { roleOf, standingOfPerson } from './person-standing.ts'
import { warningsOfPeople } from './person-warnings.ts'
import type { MergeKind, Pair } from './kind.ts'

/** Two people who are one human (HM-33). */
export const personKind: MergeKind = {
  name: 'person',
  table: 'people',
  access: personAccess,
  fields: ['name', 'title', 'language', 'time_zone', 'notes', 'alert'],
  unions: personUnions,
  assertAllowed,
  standing: standingOfPerson,
  warnings: warningsOfPeople,
  rankOf,
  begin: beginPerson,
  end: endPerson,
  forgetRights: raiseAccess,
  async sortOut(tx, { master, merged }, merge) {
    // Asked under a membership that has gone back: whoever has it again could else not see it, and the master could not either.
    await followMemberships(tx, { memberships: await movedIds(tx, merge, 'memberships'), from: master, to: merged })
  },
}

async function rankOf(db: Db, person: number): Promise<number> {
  const found = await sql<{ rank: number }>`select ${rankOfPerson(sql`${person}::bigint`)} as rank`.execute(db)
  return found.rows[0]?.rank ?? 0
}

/**
 * A merge gives nobody what the asker could not give them directly (K10): levels, places in teams, and, where staff and
 * customer become one, the role. The last Owner is never the one who goes.
 */
async function assertAllowed(tx: Tx, me: Me, { master, merged }: Pair, now: Date): Promise<void> {
  await assertNotLastOwner(tx, merged, now)
  for (const person of [master, merged]) await assertStays(tx, person)
  const [mine, theirs] = [await roleOf(tx, master), await roleOf(tx, merged)]
  if ((mine === null) !== (theirs === null)) await assertMayGiveRole(tx, me, { master, merged }, mine ?? theirs ?? 0)
  for (const { level } of await openMembershipsOf(tx, merged, now)) if (level) await assertMayHandOut(tx, me, level.id)
  const known = new Set((await placesOf(tx, master, now)).map(({ id }) => id))
  for (const team of await placesOf(tx, merged, now)) {
    if (known.has(team.id) || (await admits(tx, teamAccess, 'fill', me, team.id))) continue
    throw forbidden(undefined, `You may not add people to the team ${team.name}.`, 'merging.team')
  }
}

/** Whoever is being erased takes nobody along, and is not brought back as a part of another. */
async function assertStays(tx: Tx, person: number): Promise<void> {
  const found = await sql<{ leaves: boolean }>`select ${hasErasure(sql`${person}::bigint`)} as leaves`.execute(tx)
  if (found.rows[0]?.leaves) throw conflict('merging.erased', 'One of the two is being erased, or has been.')
}

async function assertMayGiveRole(tx: Tx, me: Me, { master, merged }: Pair, role: number): Promise<void> {
  const isAllowed =
    (await admits(tx, personAccess, 'assign-role', me, master)) &&
    (await admits(tx, personAccess, 'assign-role', me, merged)) &&
    (await admits(tx, roleAccess, 'hand-out', me, role))
  if (!isAllowed)
    throw forbidden(
      undefined,
      'One of the two is staff and the other is not. Only someone who may give that role can make them one.',
      'merging.role',
    )
  assertHolds(me, await grantsOfRole(tx, role))
}
