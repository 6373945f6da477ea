import { Kysely, PostgresDialect, sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { ask } from '../../src/kernel/ask.ts'
import type { App } from '../../src/kernel/app.ts'
import type { Tables } from '../../src/kernel/db.ts'
import { type Me, wear } from '../../src/kernel/me.ts'
import type { AnyQuery } from '../../src/kernel/query.ts'
import { testApp, type TestApp } from '../app.ts'
import { NOW } from '../world/fill.ts'
import { fillLarge } from './support/fill-large.ts'
import { formOf, inputFor } from './support/input-for.ts'

/** A table of so many rows is never read whole for one page. */
const BIG = 10_000

type Asked = { sql: string; parameters: readonly unknown[] }
type AnyList = Extract<AnyQuery, { kind: 'list' }>

let made: TestApp
let app: App
let viewers: { says: string; me: Me }[]
let asked: Asked[]
let big: ReadonlySet<string>

beforeAll(async () => {
  made = await testApp()
  const begun = performance.now()
  await fillLarge(made.pool)
  process.stdout.write(`law of plans: 100,000 tickets in ${((performance.now() - begun) / 1000).toFixed(1)} s\n`)
  asked = []
  const db = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: made.pool }),
    log: ({ query }) => void asked.push(query),
  })
  app = { ...made.app, db }
  viewers = await findViewers()
  const found = await made.pool.query(
    `select relname as name from pg_class where relkind = 'r' and reltuples >= ${BIG}`,
  )
  big = new Set(
    z
      .array(z.object({ name: z.string() }))
      .parse(found.rows)
      .map(({ name }) => name),
  )
}, 180_000)
afterAll(async () => made.drop())

/** One person of each role, team role and portal level, and one of no company. */
async function findViewers(): Promise<{ says: string; me: Me }[]> {
  const found = await sql<{ id: number; says: string; hat: string }>`
    select min(staff.person_id) as id, roles.key as says, 'staff' as hat from staff join roles on roles.id = role_id group by roles.key
    union all select min(member.person_id), team_roles.key, 'staff' from team_members member join team_roles on team_roles.id = team_role_id
      join staff using (person_id) join roles on roles.id = role_id where roles.key = 'agent' group by team_roles.key
    union all select min(person_id), levels.key, 'membership' from memberships join levels on levels.id = level_id where is_employing group by levels.key
    union all select min(id), 'personal', 'personal' from people where not exists (select from memberships where person_id = people.id)`.execute(
    app.db,
  )
  const known = await app.who.load(
    app.db,
    found.rows.map(({ id }) => id),
    NOW,
  )
  return found.rows.flatMap(({ id, says, hat }) => {
    const own = known.get(id)
    const key = own?.hats.find((one) => one.key.startsWith(hat))?.key
    const me = own && key ? wear(id, own, NOW, key) : null
    return me ? [{ says, me }] : []
  })
}

type Plan = { 'Node Type': string; 'Relation Name'?: string; 'Total Cost': number; Plans?: Plan[] }
const plan: z.ZodType<Plan> = z.lazy(() =>
  z.object({
    'Node Type': z.string(),
    'Relation Name': z.string().optional(),
    'Total Cost': z.number(),
    Plans: z.array(plan).optional(),
  }),
)
const explained = z.tuple([z.object({ 'QUERY PLAN': z.tuple([z.object({ Plan: plan })]) })])

/** How PostgreSQL would answer, as it likes best or with indexes wherever there are any. */
async function planOf({ sql: text, parameters }: Asked, wherever: 'best' | 'indexed'): Promise<Plan> {
  const client = await made.pool.connect()
  try {
    await client.query(`set enable_seqscan = ${wherever === 'best'}`)
    const { rows } = await client.query(`explain (format json) ${text}`, [...parameters])
    return explained.parse(rows)[0]['QUERY PLAN'][0].Plan
  } finally {
    await client.query('reset enable_seqscan')
    client.release()
  }
}

const scans = (part: Plan): string[] => [
  ...(part['Node Type'] === 'Seq Scan' && big.has(part['Relation Name'] ?? '') ? [part['Relation Name'] ?? ''] : []),
  ...(part.Plans ?? []).flatMap(scans),
]

/**
 * Big tables that a statement reads whole. Where an index would do for about as little, the choice is PostgreSQL's: it
 * turns to the index as the table grows.
 */
async function readWhole(statement: Asked): Promise<string[]> {
  const best = await planOf(statement, 'best')
  if (scans(best).length === 0) return []
  const indexed = await planOf(statement, 'indexed')
  return indexed['Total Cost'] <= 2 * best['Total Cost'] ? scans(indexed) : scans(best)
}

/** What a list cannot be asked without: of whom, of which company. */
const leastOf = (list: AnyList, me: Me): Record<string, unknown> =>
  inputFor(formOf(list), { person: me.person, id: 1, company: 1, service: 1 }, 'least') ?? {}

/** The list as it opens, by each of its sorts, from deep inside, and with each of its filters alone. */
function inputsOf(list: AnyList, me: Me): Record<string, unknown>[] {
  const form = formOf(list)
  const names = form.fields.map(({ name }) => name)
  const common = {
    person: me.person,
    requester: me.person,
    assignee: me.person,
    actor: me.person,
    company: 1,
    team: 1,
    parent: 1,
    q: 'printer',
    name: 'ticket.opened',
    kind: 'ticket',
    subject: 1,
    from: '2026-01-01T00:00:00Z',
    until: '2026-11-01T00:00:00Z',
  }
  const every = inputFor(form, common, 'most') ?? {}
  const least = leastOf(list, me)
  return [
    least,
    ...(names.includes('sort') ? Object.keys(list.sorts).map((sort) => ({ ...least, sort })) : []),
    ...Object.entries(every).map(([name, value]) => ({ ...least, [name]: value })),
  ]
}

const page = z.object({ next: z.string().nullable() })

async function plansOf(list: AnyList, viewer: { says: string; me: Me }): Promise<{ plans: number; faults: string[] }> {
  const faults: string[] = []
  let plans = 0
  const { next } = page.parse(await ask(app, list, viewer.me, { ...leastOf(list, viewer.me), limit: 5 }))
  for (const input of [
    ...inputsOf(list, viewer.me),
    ...(next === null ? [] : [{ ...leastOf(list, viewer.me), cursor: next }]),
  ]) {
    asked.length = 0
    await ask(app, list, viewer.me, input)
    for (const statement of [...asked]) {
      plans++
      const whole = await readWhole(statement)
      if (whole.length > 0)
        faults.push(`${list.name} ${JSON.stringify(input)} for ${viewer.says} reads ${whole.join(', ')} whole`)
    }
  }
  return { plans, faults }
}

const lists = () => made.app.areas.flatMap((area) => area.queries ?? []).filter((query) => query.kind === 'list')

test('no page of a list reads a big table whole, for any kind of viewer, at 100,000 tickets', async () => {
  const faults: string[] = []
  let plans = 0
  for (const list of lists())
    for (const viewer of viewers) {
      const found = await plansOf(list, viewer)
      plans += found.plans
      faults.push(...found.faults)
    }
  process.stdout.write(
    `law of plans: ${plans} plans of ${lists().length} lists for ${viewers.length} kinds of viewer\n`,
  )
  expect(faults).toEqual([])
  expect(plans).toBeGreaterThan(300)
}, 120_000)

test('the law sees a statement that no index serves', async () => {
  expect(await readWhole({ sql: 'select id from tickets where lower(subject) = $1', parameters: ['x'] })).toEqual([
    'tickets',
  ])
  expect(await readWhole({ sql: 'select id from tickets where id = $1', parameters: [1] })).toEqual([])
})
