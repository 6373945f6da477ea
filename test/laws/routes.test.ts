import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { area } from '../../src/kernel/area.ts'
import { operation } from '../../src/kernel/operation.ts'
import { question } from '../../src/kernel/query.ts'
import { anyone } from '../../src/kernel/rule.ts'
import { reasonOf } from '../../src/kernel/reasons.ts'
import type { Actor } from './support/actors.ts'
import { callOf } from './support/call-of.ts'
import { type Answer, type Endpoint, type House, openHouse } from './support/house.ts'
import { type Input, inputFor } from './support/input-for.ts'
import { judge, plain } from './support/judge.ts'
import { type Knowledge, knowledgeOf } from './support/known.ts'
import { forbiddenMarks } from './support/marks.ts'
import { type Situation, situationsOf, type Standing, standingOf } from './support/situations.ts'

let house: House
let standing: Standing
let knowledge: Knowledge

beforeAll(async () => {
  house = await openHouse([planted])
  standing = await standingOf(house)
  knowledge = await knowledgeOf(house.app.db, house.cast)
}, 60_000)
afterAll(async () => house.close())

type Tally = { cells: number; done: Set<string>; faults: string[] }

async function tryAll(endpoints: readonly Endpoint[], actors: readonly Actor[], stands: Standing): Promise<Tally> {
  const tally: Tally = { cells: 0, done: new Set(), faults: [] }
  for (const endpoint of endpoints) for (const actor of actors) await tryPair(endpoint, actor, stands, tally)
  return tally
}

async function tryPair(endpoint: Endpoint, actor: Actor, stands: Standing, tally: Tally): Promise<void> {
  let absent: string | null = null
  for (const situation of situationsOf(endpoint, actor, stands, holdsFor(endpoint, actor))) {
    if (isGranted(situation) && ownTransaction.has(endpoint.name)) continue
    const answers: Answer[] = []
    const inputs = await inputsOf(endpoint, actor, situation)
    for (const input of inputs) answers.push(await tryOne({ endpoint, actor, situation, input, stands, tally }))
    if (situation.kind === 'absent' && answers[0]) absent = plain(answers[0])
    const faults = [
      ...(inputs.length === 0 ? ['no input could be made up'] : []),
      ...(situation.kind === 'hidden' && answers[0] && plain(answers[0]) !== absent
        ? ['it can be told from one that is not there']
        : []),
      ...answers.flatMap((answer) => judge(endpoint, actor, situation, answer) ?? []),
    ]
    tally.faults.push(
      ...faults.map((fault) => `${endpoint.name}, ${actor.says}, ${situation.kind} ${situation.id ?? ''}: ${fault}`),
    )
  }
}

const holdsFor = (endpoint: Endpoint, { me }: Actor): boolean =>
  'on' in endpoint && endpoint.on ? me.person !== null : reasonOf(endpoint.rule, me, []).holds

/** Its transaction is not the one of the call, so it cannot be taken back; who may call it is tried all the same. */
const ownTransaction = new Set(['demo.load', 'demo.remove'])

const isGranted = ({ kind }: Situation) => kind === 'allowed' || kind === 'holds'

/** What it must be told, and where the answer may be yes, also all that it may be told, and with a version gone by. */
async function inputsOf(endpoint: Endpoint, actor: Actor, situation: Situation): Promise<Input[]> {
  const known = await knowledge.of(endpoint, actor, situation.id)
  const form = house.formOf(endpoint)
  const least = inputFor(form, known, 'least')
  const most = isGranted(situation) ? inputFor(form, known, 'most') : null
  const stale = most && typeof most['version'] === 'number' ? { ...most, version: most['version'] + 1 } : null
  const different = most && JSON.stringify(most) !== JSON.stringify(least) ? most : null
  return [least, different, stale].filter((input) => input !== null)
}

type Trial = { endpoint: Endpoint; actor: Actor; situation: Situation; input: Input; stands: Standing; tally: Tally }

async function tryOne({ endpoint, actor, situation, input, stands, tally }: Trial): Promise<Answer> {
  const isWrite = endpoint.kind === 'operation' && isGranted(situation)
  const send = () => house.send(callOf(endpoint, actor, input))
  const { answer, wrote } = isWrite ? await house.undone(() => watched(send)) : { answer: await send(), wrote: null }
  const faults = forbiddenMarks(answer.body, actor, stands, house.app)
  if (wrote && wrote.rows > 0 && wrote.events === 0 && !mayKeepQuiet(endpoint)) faults.push('wrote and left no event')
  tally.cells++
  if (isWrite && answer.status < 300) tally.done.add(endpoint.name)
  tally.faults.push(
    ...faults.map((fault) => `${endpoint.name}, ${actor.says}, ${situation.kind} ${situation.id ?? ''}: ${fault}`),
  )
  // What fails where nothing is taken back spoils every answer after it.
  if (!isWrite && answer.status >= 500)
    throw new Error(`${endpoint.name} failed for ${actor.says} with ${JSON.stringify(input)}: ${answer.body}`)
  return answer
}

const mayKeepQuiet = (endpoint: Endpoint) => endpoint.kind === 'operation' && endpoint.leavesNoEvent !== undefined

async function watched(send: () => Promise<Answer>): Promise<{ answer: Answer; wrote: Written | null }> {
  const before = await written()
  const answer = await send()
  if (answer.status >= 300) return { answer, wrote: null }
  const after = await written()
  return { answer, wrote: { rows: after.rows - before.rows, events: after.events - before.events } }
}

type Written = { rows: number; events: number }

/** Rows written so far in this transaction, and how many of them are events. */
async function written(): Promise<Written> {
  const found = await sql<Written>`
    select sum(n_tup_ins + n_tup_upd + n_tup_del)::int as rows, coalesce(sum(n_tup_ins) filter (where relname = 'events'), 0)::int as events
    from pg_stat_xact_user_tables where schemaname = 'public'`.execute(house.app.db)
  return found.rows[0] ?? { rows: 0, events: 0 }
}

const own = () => house.endpoints.filter((endpoint) => !endpoint.name.startsWith('planted.'))

test('every route answers every kind of actor as its rule says, for own, foreign and absent records', async () => {
  const { cells, done, faults } = await tryAll(own(), house.actors, standing)
  const operations = own().filter((endpoint) => endpoint.kind === 'operation')
  const undone = operations.filter((endpoint) => !done.has(endpoint.name)).map((endpoint) => endpoint.name)
  process.stdout.write(
    `law of routes: ${cells} cells, ${done.size} of ${operations.length} use cases carried out (not: ${undone.join(', ')})\n`,
  )
  expect(faults).toEqual([])
  expect(cells).toBeGreaterThan(4000)
  expect(done.size / operations.length).toBeGreaterThan(0.75)
}, 300_000)

test('the law sees a route that shows too much, one that writes in silence, and rules that say otherwise', async () => {
  const only = (name: string) => house.endpoints.filter((endpoint) => endpoint.name === name)
  const basic = house.actors.filter(({ says }) => says === 'basic as membership')
  expect((await tryAll(only('planted.show'), basic, standing)).faults.join()).toContain('shows MARK/')
  expect((await tryAll(only('planted.write'), basic, standing)).faults).toHaveLength(1)
  const turned = (can: Record<string, boolean>) =>
    Object.fromEntries(Object.entries(can).map(([action, may]) => [action, !may]))
  const liar: Standing = {
    ...standing,
    rights: (actor, access) => new Map([...standing.rights(actor, access)].map(([id, can]) => [id, turned(can)])),
  }
  for (const name of ['ticket.read-shared', 'ticket.reply', 'ticket.audience-shared', 'company.read'])
    expect((await tryAll(only(name), basic, liar)).faults, name).not.toEqual([])
})

const planted = area({
  name: 'planted',
  says: '',
  tables: [],
  words: {},
  queries: [
    question({
      name: 'planted.show',
      route: 'GET /planted',
      says: '',
      input: z.strictObject({}),
      output: z.array(z.string()),
      rule: anyone('planted'),
      run: async ({ db }) => (await db.selectFrom('tickets').select('subject').execute()).map(({ subject }) => subject),
    }),
  ],
  operations: [
    operation({
      name: 'planted.write',
      route: 'POST /planted',
      says: '',
      input: z.strictObject({}),
      output: z.null(),
      rule: anyone('planted'),
      async run({ tx }) {
        await tx.updateTable('companies').set({ website: 'https://planted.example' }).execute()
        return null
      },
    }),
  ],
})
