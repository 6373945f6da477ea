import { sql } from 'kysely'
import { z } from 'zod'
import type { Db, Tx } from '../../src/kernel/db.ts'
import { type Filled, NOW } from './fill.ts'
import type { World } from './random-world.ts'

const person = z.object({
  id: z.number(),
  active: z.boolean(),
  role: z.enum(['owner', 'admin', 'agent']).nullable(),
  memberships: z.array(
    z.object({
      id: z.number(),
      company: z.number(),
      level: z.enum(['basic', 'advanced', 'manager']).nullable(),
      when: z.enum(['now', 'ended', 'later']),
    }),
  ),
  teams: z.array(z.object({ team: z.number(), role: z.enum(['member', 'reader', 'own-work']) })),
})

const ticket = z.object({
  id: z.number(),
  requester: z.number(),
  membership: z.number().nullable(),
  team: z.number().nullable(),
  assignee: z.number().nullable(),
  state: z.enum(['new', 'open', 'solved', 'closed']),
  isPrivate: z.boolean(),
  participants: z.array(z.object({ person: z.number(), state: z.enum(['confirmed', 'pending']) })),
})

const company = z.object({ id: z.number(), parent: z.number().nullable() })

/** The plain facts that a filled database says by now, and the ids of the memberships by place. Who is gone has nothing. */
export async function readWorld(db: Db | Tx, world: World, filled: Filled): Promise<{ facts: World; filled: Filled }> {
  const ids = (list: readonly number[]) => sql`${sql.val(list)}::bigint[]`
  const people = z.array(person).parse(
    (
      await sql`select p.id, p.deactivated_at is null as active,
        (select r.key from staff s join roles r on r.id = s.role_id where s.person_id = p.id) as role,
        coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'company', m.company_id,
            'level', (select l.key from levels l where l.id = m.level_id),
            'when', case when m.ends_at <= ${NOW} then 'ended' when m.starts_at > ${NOW} then 'later' else 'now' end) order by m.id)
          from memberships m where m.person_id = p.id), '[]') as memberships,
        coalesce((select jsonb_agg(jsonb_build_object('team', t.team_id, 'role', r.key))
          from team_members t join team_roles r on r.id = t.team_role_id where t.person_id = p.id), '[]') as teams
      from people p where p.id = any(${ids(filled.people)})`.execute(db)
    ).rows,
  )
  const tickets = z.array(ticket).parse(
    (
      await sql`select t.id, t.requester_id as requester, t.membership_id as membership, t.team_id as team, t.assignee_id as assignee,
        t.state, t.is_private as "isPrivate",
        coalesce((select jsonb_agg(jsonb_build_object('person', c.person_id, 'state', c.state)) from participants c where c.ticket_id = t.id), '[]')
          as participants
      from tickets t where t.id = any(${ids(filled.tickets)}) order by t.id`.execute(db)
    ).rows,
  )
  const companies = z
    .array(company)
    .parse(
      (await sql`select id, parent_id as parent from companies where id = any(${ids(filled.companies)})`.execute(db))
        .rows,
    )
  const placeOf = (list: readonly number[], id: number) => list.indexOf(id)
  const known = filled.people.map((id) => people.find((one) => one.id === id))
  const memberships = known.map((one) => (one?.memberships ?? []).map((membership) => membership.id))
  return {
    filled: { ...filled, memberships },
    facts: {
      teams: world.teams,
      companies: filled.companies.map((id) => {
        const parent = companies.find((one) => one.id === id)?.parent ?? null
        return { parent: parent === null ? null : placeOf(filled.companies, parent) }
      }),
      people: known.map((one) => ({
        active: one?.active ?? false,
        role: one?.role ?? null,
        memberships: (one?.memberships ?? []).map(({ company: at, level, when }) => ({
          company: placeOf(filled.companies, at),
          level,
          when,
        })),
        teams: (one?.teams ?? []).map(({ team, role }) => ({ team: placeOf(filled.teams, team), role })),
      })),
      tickets: tickets.map(({ id: _id, ...one }) => ({
        ...one,
        requester: placeOf(filled.people, one.requester),
        membership:
          one.membership === null
            ? null
            : placeOf(memberships[placeOf(filled.people, one.requester)] ?? [], one.membership),
        team: one.team === null ? null : placeOf(filled.teams, one.team),
        assignee: one.assignee === null ? null : placeOf(filled.people, one.assignee),
        participants: one.participants.map(({ person: who, state }) => ({
          person: placeOf(filled.people, who),
          state,
        })),
      })),
    },
  }
}
