import type { Tx } from '../../kernel/db.ts'
import { personKeys, personOf } from '../people.ts'
import { demoTeams } from '../teams.ts'
import { daysFrom, idOf, type Ids, longAgo, remember } from './ids.ts'

/** Staff roles, teams and team roles. */
export async function loadTeams(tx: Tx, people: Ids, now: Date): Promise<Ids> {
  const at = longAgo(now)
  const roles = keyed(await tx.selectFrom('roles').select(['id', 'key']).execute())
  await tx
    .insertInto('staff')
    .values(
      personKeys.flatMap((key) =>
        withRole(key).map((role) => ({
          person_id: idOf(people, key),
          role_id: idOf(roles, role),
          starts_at: at,
          granted_by: idOf(people, 'olivia'),
        })),
      ),
    )
    .execute()
  const taken = new Set((await tx.selectFrom('teams').select('name').execute()).map(({ name }) => name.toLowerCase()))
  const entries = Object.entries(demoTeams)
  const made = await tx
    .insertInto('teams')
    .values(
      entries.map(([, team]) => ({
        ...team,
        name: taken.has(team.name.toLowerCase()) ? `${team.name} (demo)` : team.name,
        created_at: at,
        updated_at: at,
      })),
    )
    .returning('id')
    .execute()
  const ids = new Map(entries.map(([key], place) => [key, made[place]?.id ?? 0]))
  const teamRoles = keyed(await tx.selectFrom('team_roles').select(['id', 'key']).execute())
  const members = personKeys.flatMap((key) =>
    Object.entries(personOf(key).teams ?? {}).map(([team, role]) => ({
      team_id: idOf(ids, team),
      person_id: idOf(people, key),
      team_role_id: idOf(teamRoles, role),
      starts_at: at,
      granted_by: idOf(people, 'adam'),
    })),
  )
  await tx.insertInto('team_members').values(members).execute()
  await remember(
    tx,
    'team',
    [...ids].map(([key, id]) => ({ key, id })),
  )
  return ids
}

const withRole = (key: string): string[] => (personOf(key).role ? [personOf(key).role ?? ''] : [])

const keyed = (rows: readonly { id: number; key: string | null }[]): Ids =>
  new Map(rows.flatMap(({ id, key }): [string, number][] => (key === null ? [] : [[key, id]])))

/** Ids of memberships by `person company`. */
export async function loadMemberships(tx: Tx, people: Ids, companies: Ids, now: Date): Promise<Ids> {
  const levels = keyed(await tx.selectFrom('levels').select(['id', 'key']).execute())
  const wanted = personKeys.flatMap((person) =>
    (personOf(person).memberships ?? []).map((membership) => ({ person, ...membership })),
  )
  const made = await tx
    .insertInto('memberships')
    .values(
      wanted.map(({ person, company, level, isEmploying, from = -400, to, purpose }) => ({
        person_id: idOf(people, person),
        company_id: idOf(companies, company),
        level_id: level === null ? null : idOf(levels, level),
        is_employing: isEmploying,
        purpose: purpose ?? null,
        starts_at: daysFrom(now, from),
        ends_at: to === undefined ? null : daysFrom(now, to),
        granted_by: idOf(people, 'adam'),
        created_at: daysFrom(now, Math.min(from, -1)),
      })),
    )
    .returning('id')
    .execute()
  return new Map(wanted.map(({ person, company }, place) => [membershipKey(person, company), made[place]?.id ?? 0]))
}

export const membershipKey = (person: string, company: string): string => `${person} ${company}`
