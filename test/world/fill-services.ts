import { sql } from 'kysely'
import type { App } from '../../src/kernel/app.ts'
import type { ServiceWorld, Span } from './services.ts'

/** Ids that the database gave, by place in the world; `start` is day 0. */
export type Ids = { start: Date; people: number[]; companies: number[]; services: number[] }

const DAY = 86_400_000

/** Writes the world beside whatever is there already. */
export async function fillServices({ db, clock, ids: unique }: App, world: ServiceWorld): Promise<Ids> {
  const start = clock()
  const label = unique.token()
  const stamp = { created_at: start, updated_at: start }
  const term = ({ from, to }: Span) => ({
    starts_at: new Date(start.getTime() + from * DAY),
    ends_at: to === null ? null : new Date(start.getTime() + to * DAY),
  })
  const archived = (one: { archived: boolean }) => (one.archived ? start : null)
  return db.transaction().execute(async (tx) => {
    const idsOf = async (rows: { execute: () => Promise<{ id: number }[]> }) =>
      (await rows.execute()).map((row) => row.id)
    const people = await idsOf(
      tx
        .insertInto('people')
        .values(world.people.map((_, at) => ({ code: `${label}-${at}`, name: `Person ${at}`, ...stamp })))
        .returning('id'),
    )
    const companies: number[] = []
    for (const [at, { parent }] of world.companies.entries()) {
      const row = { name: `Company ${at}`, parent_id: parent === null ? null : (companies[parent] ?? null), ...stamp }
      companies.push((await tx.insertInto('companies').values(row).returning('id').executeTakeFirstOrThrow()).id)
    }
    for (const [at, one] of world.companies.entries())
      if (one.archived)
        await tx
          .updateTable('companies')
          .set({ archived_at: start })
          .where('id', '=', companies[at] ?? 0)
          .execute()
    const named = (kind: string, all: readonly { archived: boolean }[]) =>
      all.map((one, at) => ({ name: `${kind} ${at} ${label}`, archived_at: archived(one), ...stamp }))
    const groups = await idsOf(tx.insertInto('groups').values(named('Group', world.groups)).returning('id'))
    const teams = await idsOf(tx.insertInto('teams').values(named('Team', world.teams)).returning('id'))
    const services = await idsOf(
      tx
        .insertInto('services')
        .values([0, 1].map((at) => ({ name: `Service ${at} ${label}`, ...stamp })))
        .returning('id'),
    )
    for (const [at, { staff }] of world.people.entries())
      if (staff)
        await sql`insert into staff (person_id, role_id, starts_at, ends_at)
          select ${people[at]}, id, ${term(staff).starts_at}, ${term(staff).ends_at} from roles where key = 'agent'`.execute(
          tx,
        )
    for (const one of world.employed)
      await tx
        .insertInto('memberships')
        .values({
          person_id: people[one.person] ?? 0,
          company_id: companies[one.company] ?? 0,
          created_at: start,
          ...term(one),
        })
        .execute()
    for (const one of world.grouped)
      await tx
        .insertInto('group_members')
        .values({ person_id: people[one.person] ?? 0, group_id: groups[one.group] ?? 0, ...term(one) })
        .execute()
    for (const one of world.serving)
      await sql`insert into team_members (team_id, person_id, team_role_id, starts_at, ends_at)
        select ${teams[one.team]}, ${people[one.person]}, id, ${term(one).starts_at}, ${term(one).ends_at}
        from team_roles where key = 'member'`.execute(tx)
    const holders = { person: people, company: companies, group: groups, team: teams }
    for (const { service, holder, id, role, below, ...when } of world.grants)
      await tx
        .insertInto('service_grants')
        .values({
          service_id: services[service] ?? 0,
          [`${holder}_id`]: holders[holder][id] ?? 0,
          role,
          reaches_below: below,
          ...term(when),
        })
        .execute()
    return { start, people, companies, services }
  })
}
