import { sql } from 'kysely'
import type { Db } from '../../../src/kernel/db.ts'
import type { Actor } from './actors.ts'
import type { Cast } from './furnish.ts'
import type { Endpoint } from './house.ts'
import type { Known } from './input-for.ts'

/** What to say in the fields of a call, so that it fits the record it is about. */
export type Knowledge = { of: (endpoint: Endpoint, actor: Actor, id: number | null) => Promise<Known> }

export async function knowledgeOf(db: Db, cast: Cast): Promise<Knowledge> {
  const common = await commonly(db, cast)
  const kept = new Map<string, Known>()
  return {
    async of(endpoint, actor, id) {
      const general = { ...common, hat: actor.me.hat }
      if (id === null || !('on' in endpoint) || !endpoint.on) return id === null ? general : { ...general, id }
      const name = `${endpoint.on.table} ${id}`
      const own = kept.get(name) ?? (await partsOf(db, endpoint.on.table, id))
      kept.set(name, own)
      return { ...general, ...own, ...(endpoint.route.startsWith('PUT ') ? { domain: 'another.example' } : {}), id }
    },
  }
}

/** Ids of the small world that stand behind the names of fields. */
async function commonly(db: Db, cast: Cast): Promise<Known> {
  const roles = new Map((await db.selectFrom('roles').select(['id', 'key']).execute()).map(({ id, key }) => [key, id]))
  const levels = new Map(
    (await db.selectFrom('levels').select(['id', 'key']).execute()).map(({ id, key }) => [key, id]),
  )
  const teamRoles = new Map(
    (await db.selectFrom('team_roles').select(['id', 'key']).execute()).map(({ id, key }) => [key, id]),
  )
  return {
    person: cast.idOf('advanced'),
    requester: cast.idOf('basic'),
    assignee: cast.idOf('member'),
    actor: cast.idOf('member'),
    subject: 'Something new',
    company: cast.companies[0],
    parent: cast.companies[2],
    team: cast.teams[0],
    role: roles.get('agent'),
    level: levels.get('basic'),
    teamRole: teamRoles.get('member'),
    key: 'workspace.name',
    value: 'Another name',
    purpose: 'magic',
    state: 'pending',
    action: 'see',
    rank: 5,
    grants: [{ permission: 'ticket.view', scope: 'own' }],
    rights: [{ block: 'mine', permission: 'view' }],
    hat: 'staff',
    name: 'Something new',
    files: [],
    until: '2026-12-01T09:00:00.000Z',
    endsAt: '2026-12-31T09:00:00.000Z',
    startsAt: '2026-11-22T10:00:00.000Z',
  }
}

type Parts = Readonly<Record<string, string>>

const form = "select id from forms where title = 'Onboarding' and $ > 0"

/** Where the parts of a record stand, by the field that names one. */
const parts: Readonly<Record<string, Parts>> = {
  people: {
    email: 'select id from person_emails where person_id = $ order by id limit 1',
    phone: 'select id from person_phones where person_id = $ order by id limit 1',
    address: 'select id from person_addresses where person_id = $ order by id limit 1',
    website: 'select id from person_websites where person_id = $ order by id limit 1',
    membership: 'select id from memberships where person_id = $ order by id limit 1',
    site: 'select sites.id from sites join memberships using (company_id) where person_id = $ order by 1 limit 1',
    version: 'select version as id from people where id = $',
  },
  companies: {
    site: 'select id from sites where company_id = $ order by id limit 1',
    form,
    domain: 'select domain as id from company_domains where company_id = $ limit 1',
    person: 'select person_id as id from memberships where company_id = $ order by 1 limit 1',
    version: 'select version as id from companies where id = $',
  },
  sites: {
    form,
    parent:
      'select other.id from sites join sites other using (company_id) where sites.id = $ and other.id <> sites.id limit 1',
    primaryPerson: 'select person_id as id from sites join memberships using (company_id) where sites.id = $ limit 1',
    version: 'select version as id from sites where id = $',
  },
  teams: {
    person: 'select person_id as id from team_members where team_id = $ order by 1 limit 1',
    role: "select id from team_roles where key = 'member' and $ > 0",
    version: 'select version as id from teams where id = $',
  },
  tickets: {
    form,
    person: 'select person_id as id from participants where ticket_id = $ order by 1 limit 1',
    file: 'select file_id as id from reply_files join replies on replies.id = reply_id where ticket_id = $ limit 1',
    version: 'select version as id from tickets where id = $',
  },
  services: { version: 'select version as id from services where id = $' },
  groups: {
    person: 'select person_id as id from group_members where group_id = $ order by 1 limit 1',
    people: 'select array_agg(person_id) as id from group_members where group_id = $',
    version: 'select version as id from groups where id = $',
  },
  code_lists: {
    value: 'select id from code_values where list_id = $ order by position limit 1',
    values: 'select array_agg(id order by position desc) as id from code_values where list_id = $',
    version: 'select version as id from code_lists where id = $',
  },
  forms: { version: 'select version as id from forms where id = $' },
  roles: { version: 'select version as id from roles where id = $' },
  levels: { version: 'select version as id from levels where id = $' },
  team_roles: { version: 'select version as id from team_roles where id = $' },
}

/** The ids of a record's own parts, by field name. */
async function partsOf(db: Db, table: string, id: number): Promise<Known> {
  const known: Record<string, unknown> = {}
  for (const [name, query] of Object.entries(parts[table] ?? {})) {
    const found = await sql<{ id: unknown }>`${sql.raw(query.replace('$', String(id)))}`.execute(db)
    if (found.rows[0]) known[name] = found.rows[0].id
  }
  return known
}
