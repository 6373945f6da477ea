import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { area } from '../../src/kernel/area.ts'
import { operation } from '../../src/kernel/operation.ts'
import { anyone } from '../../src/kernel/rule.ts'
import { NOW } from '../world/fill.ts'
import type { Actor } from './support/actors.ts'
import { callOf } from './support/call-of.ts'
import { type Answer, type Endpoint, type House, openHouse } from './support/house.ts'
import { inputFor, type Known } from './support/input-for.ts'
import { type Knowledge, knowledgeOf } from './support/known.ts'
import { hasRecord, type Standing, standingOf } from './support/situations.ts'
import { lifted, type Power, powers } from './support/standings.ts'

const CHAINS = 400
const STEPS = 4

let house: House
let standing: Standing
let knowledge: Knowledge
let before: Map<number, Power>
let ids: Record<string, number[]>
let carriedOut = 0

beforeAll(async () => {
  house = await openHouse([planted])
  standing = await standingOf(house)
  knowledge = await knowledgeOf(house.app.db, house.cast)
  before = await powers(house.app, NOW)
  ids = {}
  for (const [field, table] of Object.entries(tables))
    ids[field] = (
      await sql<{ id: number }>`select id from ${sql.table(table)} order by id`.execute(house.app.db)
    ).rows.map(({ id }) => id)
}, 60_000)
afterAll(async () => house.close())

/** Fields by which rights could be moved, and what they name. */
const tables: Readonly<Record<string, string>> = {
  person: 'people',
  requester: 'people',
  assignee: 'people',
  company: 'companies',
  parent: 'companies',
  team: 'teams',
  role: 'roles',
  level: 'levels',
  teamRole: 'team_roles',
  copyOf: 'roles',
  email: 'person_emails',
  membership: 'memberships',
}
const strong = [
  [{ permission: 'access.manage', scope: 'all' }],
  [{ permission: 'people.assign_role', scope: 'all' }],
  [{ permission: 'ticket.view', scope: 'all' }],
  [{ permission: 'ticket.view', scope: 'company_tree' }],
]

/** One call: which use case, on which record, how full, and a die for every field. */
const step = fc.record({ endpoint: fc.nat(), record: fc.nat(), isFull: fc.boolean(), die: fc.nat({ max: 10_000 }) })
type Step = { endpoint: number; record: number; isFull: boolean; die: number }
const chain = fc.array(step, { minLength: STEPS, maxLength: STEPS })

/** What somebody can do after a chain of calls that they could not before. */
async function liftedBy(
  actor: Actor,
  steps: readonly Step[],
  endpoints: readonly Endpoint[],
  epoch: number,
): Promise<string[]> {
  return house.undone(async () => {
    // What the server keeps of people is known by this number, which comes back when a chain is taken back.
    await sql`update access_epoch set stamp = ${epoch}`.execute(house.app.db)
    let acting = actor
    const faults: string[] = []
    const open = endpoints.filter((endpoint) => mayTry(actor, endpoint))
    for (const { endpoint: at, ...dice } of steps) {
      // Mostly what they may do somewhere, sometimes anything.
      const choice = at % 6 > 0 && open.length > 0 ? open : endpoints
      const endpoint = choice[at % choice.length]
      const answer = endpoint && (await take(acting, endpoint, dice))
      if (!answer || answer.status >= 300) continue
      carriedOut++
      const found = withToken(acting, answer)
      if (!found) continue
      const who = await house.send({ method: 'GET', url: '/api/v1/me', headers: found.headers })
      const person = whoever.safeParse(JSON.parse(who.body)).data?.person?.id
      if (person !== undefined && person !== actor.me.person) faults.push(`the asker got in as person ${person}`)
      if (person !== undefined) acting = found
    }
    return [...faults, ...lifted(before, await powers(house.app, NOW), actor.me.person ?? 0)]
  })
}

const mayTry = (actor: Actor, endpoint: Endpoint): boolean =>
  'on' in endpoint && endpoint.on
    ? [...standing.rights(actor, endpoint.on).values()].some((can) => can[endpoint.rule])
    : endpoint.rule.holds(actor.me)

const whoever = z.object({ person: z.object({ id: z.number() }).nullable() })

async function take(
  actor: Actor,
  endpoint: Endpoint,
  { record, isFull, die }: Omit<Step, 'endpoint'>,
): Promise<Answer | null> {
  const id = hasRecord(endpoint) ? recordFor(actor, endpoint, record) : null
  const random: Known = Object.fromEntries(
    Object.entries(ids).map(([field, all], at) => [field, all[(die + at * 7) % all.length]]),
  )
  const own = await knowledge.of(endpoint, actor, id)
  const hats = ['staff', ...house.actors.flatMap(({ me }) => (me.hat.startsWith('membership') ? [me.hat] : []))]
  // Now the parts of the record itself, now something of somebody else's.
  const known = {
    ...own,
    ...(die % 3 === 0 ? {} : random),
    grants: strong[die % strong.length],
    hat: hats[die % hats.length],
    rank: die % 101,
    ...(id === null ? {} : { id }),
  }
  const input = inputFor(house.formOf(endpoint), known, isFull ? 'most' : 'least')
  if (!input) return null
  const { version: _version, ...unversioned } = input
  return house.send(callOf(endpoint, actor, unversioned))
}

/** Mostly a record on which the asker may do this, sometimes any. */
function recordFor(actor: Actor, endpoint: Endpoint, pick: number): number {
  if (!('on' in endpoint) || !endpoint.on) return 1
  const rights = [...standing.rights(actor, endpoint.on)]
  const allowed = rights.filter(([, can]) => can[endpoint.rule])
  const chosen = pick % 5 > 0 && allowed.length > 0 ? allowed : rights
  return chosen[pick % Math.max(1, chosen.length)]?.[0] ?? 1
}

const told = z.object({ token: z.string() }).or(z.object({ key: z.string() }).transform(({ key }) => ({ token: key })))

/** The same asker with a session or key that an answer gave them. */
function withToken(actor: Actor, { body, headers }: Answer): Actor | null {
  const cookie = /foyer_session=([\w-]+)/.exec(JSON.stringify(headers['set-cookie'] ?? ''))?.[1]
  if (cookie) return { ...actor, headers: { cookie: `foyer_session=${cookie}`, 'x-foyer': '1' } }
  const given = body === '' ? null : told.safeParse(JSON.parse(body)).data?.token
  return given ? { ...actor, headers: { authorization: `Bearer ${given}` } } : null
}

const askers = () => house.actors.filter(({ me }) => me.person !== null && me.person !== house.cast.idOf('owner'))
const writes = () =>
  house.endpoints.filter(
    ({ name, kind }) =>
      kind === 'operation' && !name.startsWith('demo.') && !name.startsWith('planted.') && !slow.has(name),
  )
/** They only reckon with passwords, or knock at other servers. */
const slow = new Set(['session.begin', 'link.follow', 'mailbox.try'])

test('no chain of calls lifts anyone above what they, or whoever acts, had before', async () => {
  const faults: string[] = []
  const chains = fc.sample(fc.tuple(fc.nat(), chain), { numRuns: CHAINS, seed: 20261122 })
  for (const [at, [who, steps]] of chains.entries()) {
    const actor = askers()[who % askers().length]
    if (!actor) continue
    const said = await liftedBy(actor, steps, writes(), 1_000_000 + at)
    faults.push(...said.map((fault) => `${actor.says}, chain ${at}: ${fault}`))
  }
  process.stdout.write(`law of chains: ${chains.length} chains, ${carriedOut} calls carried out\n`)
  expect(faults).toEqual([])
  expect(carriedOut).toBeGreaterThan(CHAINS)
}, 180_000)

test('the law sees someone who makes themselves, or a colleague, more than they were', async () => {
  const basic = askers().find(({ says }) => says === 'basic as membership')
  if (!basic) throw new Error('The cast has no such person.')
  const one = { endpoint: 0, record: 0, isFull: false, die: 1 }
  const by = (name: string) =>
    liftedBy(
      basic,
      [one],
      house.endpoints.filter((endpoint) => endpoint.name === name),
      2_000_000,
    )
  const said = (await by('planted.lift')).join()
  expect(said).toContain('the asker has a new hat staff')
  expect(said).toContain('has level')
})

const planted = area({
  name: 'planted',
  says: '',
  tables: [],
  words: {},
  operations: [
    operation({
      name: 'planted.lift',
      route: 'POST /planted',
      says: '',
      input: z.strictObject({}),
      output: z.null(),
      rule: anyone('planted'),
      async run({ tx, me, now }) {
        const role = tx.selectFrom('roles').select('id').where('key', '=', 'agent')
        await tx
          .insertInto('staff')
          .values({ person_id: me.person ?? 0, role_id: role, starts_at: now })
          .execute()
        await sql`update memberships set level_id = (select id from levels where key = 'manager')`.execute(tx)
        return null
      },
    }),
  ],
})
