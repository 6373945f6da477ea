import type { Db, Tx } from '../../src/kernel/db.ts'
import type { World } from './random-world.ts'

export const NOW = new Date('2026-11-22T10:00:00.000Z')
const day = (days: number) => new Date(NOW.getTime() + days * 86_400_000)

/** Ids that the database gave, by place in the world. */
export type Filled = {
  people: number[]
  companies: number[]
  teams: number[]
  tickets: number[]
  memberships: number[][]
}

const spans = {
  now: { starts_at: day(-30), ends_at: null },
  ended: { starts_at: day(-30), ends_at: day(-1) },
  later: { starts_at: day(1), ends_at: null },
}

/** Writes a world into an empty, prepared database. */
export async function fill(db: Db | Tx, world: World): Promise<Filled> {
  const roles = new Map(
    (await db.selectFrom('roles').select(['id', 'key']).execute()).map((role) => [role.key, role.id]),
  )
  const levels = new Map(
    (await db.selectFrom('levels').select(['id', 'key']).execute()).map((level) => [level.key, level.id]),
  )
  const teamRoles = new Map(
    (await db.selectFrom('team_roles').select(['id', 'key']).execute()).map((role) => [role.key, role.id]),
  )
  const stamp = { created_at: day(-60), updated_at: day(-1) }
  const filled: Filled = { people: [], companies: [], teams: [], tickets: [], memberships: [] }
  const one = async (rows: { executeTakeFirstOrThrow: () => Promise<{ id: number }> }) =>
    (await rows.executeTakeFirstOrThrow()).id

  for (const [at, { parent }] of world.companies.entries())
    filled.companies.push(
      await one(
        db
          .insertInto('companies')
          .values({
            name: `Company ${at}`,
            parent_id: parent === null ? null : (filled.companies[parent] ?? null),
            ...stamp,
          })
          .returning('id'),
      ),
    )
  for (const [at, { walled }] of world.teams.entries())
    filled.teams.push(
      await one(
        db
          .insertInto('teams')
          .values({ name: `Team ${at} ${filled.companies[0]}`, walled, ...stamp })
          .returning('id'),
      ),
    )
  for (const [at, person] of world.people.entries()) {
    const id = await one(
      db
        .insertInto('people')
        .values({
          code: `P${at}-${filled.companies[0]}`,
          name: `Person ${at}`,
          deactivated_at: person.active ? null : day(-1),
          ...stamp,
        })
        .returning('id'),
    )
    filled.people.push(id)
    if (person.role)
      await db
        .insertInto('staff')
        .values({ person_id: id, role_id: roles.get(person.role) ?? 0, starts_at: day(-30) })
        .execute()
    const own: number[] = []
    for (const { company, level, when } of person.memberships)
      own.push(
        await one(
          db
            .insertInto('memberships')
            .values({
              person_id: id,
              company_id: filled.companies[company] ?? 0,
              level_id: level && (levels.get(level) ?? 0),
              created_at: day(-30),
              ...spans[when],
            })
            .returning('id'),
        ),
      )
    filled.memberships.push(own)
    for (const { team, role } of person.teams)
      await db
        .insertInto('team_members')
        .values({
          team_id: filled.teams[team] ?? 0,
          person_id: id,
          team_role_id: teamRoles.get(role) ?? 0,
          starts_at: day(-30),
        })
        .execute()
  }
  for (const [at, ticket] of world.tickets.entries()) {
    const opened = openedUnder(world, ticket)
    const id = await one(
      db
        .insertInto('tickets')
        .values({
          subject: `Ticket ${at}`,
          requester_id: filled.people[ticket.requester] ?? 0,
          membership_id: opened === null ? null : (filled.memberships[ticket.requester]?.[opened.at] ?? null),
          company_id: opened === null ? null : (filled.companies[opened.company] ?? null),
          team_id: ticket.team === null ? null : (filled.teams[ticket.team] ?? null),
          assignee_id: ticket.assignee === null ? null : (filled.people[ticket.assignee] ?? null),
          state: ticket.state,
          is_private: ticket.isPrivate,
          source: 'desk',
          created_at: day(-20),
          updated_at: day(-10 + at / 10),
        })
        .returning('id'),
    )
    filled.tickets.push(id)
    for (const { person, state } of ticket.participants)
      await db
        .insertInto('participants')
        .values({ ticket_id: id, person_id: filled.people[person] ?? 0, role: 'participant', state, added_at: day(-5) })
        .execute()
  }
  return filled
}

/** The membership of the requester that a ticket was opened under, and its place among theirs. */
export function openedUnder(world: World, ticket: World['tickets'][number]): { at: number; company: number } | null {
  const memberships = world.people[ticket.requester]?.memberships ?? []
  const at = ticket.membership
  const membership = at === null ? undefined : memberships[at]
  return at === null || !membership ? null : { at, company: membership.company }
}
