import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
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
  house = await openHouse()
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
      ...(situation.kind === 'hidden' && answers[0] && plain(answers[0]) !== absent ? ['it can be told from one that is not there'] : []),
      ...answers.flatMap((answer) => judge(endpoint, actor, situation, answer) ?? []),
    ]
    tally.faults.push(...faults.map((fault) => `${endpoint.name}, ${actor.says}, ${situation.kind} ${situation.id ?? ''}: ${fault}`))
  }
}

const holdsFor = (endpoint: Endpoint, { me }: Actor): boolean =>
  'on' in endpoint && endpoint.on ? me.person !== null : reasonOf(endpoint.rule, me, []).holds

/** Its transaction is not the one of the call, so it cannot be taken back; who may call it is tried all the same. */
const ownTransaction = new Set(['demo.load', 'demo.remove'])

const isGranted = ({ kind }: Situation) => kind === 'allowed' || kind === 'holds'

/** What it must be told, and where the answer may be yes, also all that it may be told. */
async function inputsOf(endpoint: Endpoint, actor: Actor, situation: Situation): Promise<Input[]> {
  const known = await knowledge.of(endpoint, actor, situation.id)
  const form = house.formOf(endpoint)
  const least = inputFor(form, known, 'least')
  const most = isGranted(situation) ? inputFor(form, known, 'most') : null
  return [...(least ? [least] : []), ...(most && JSON.stringify(most) !== JSON.stringify(least) ? [most] : [])]
}

type Trial = { endpoint: Endpoint; actor: Actor; situation: Situation; input: Input; stands: Standing; tally: Tally }

async function tryOne({ endpoint, actor, situation, input, stands, tally }: Trial): Promise<Answer> {
  const { answer, wrote } = await house.undone(async () => {
    const watched = endpoint.kind === 'operation' && isGranted(situation) && !endpoint.leavesNoEvent
    const before = watched ? await written() : null
    const given = await house.send(callOf(endpoint, actor, input))
    const after = before && given.status < 300 ? await written() : null
    return { answer: given, wrote: before && after ? { rows: after.rows - before.rows, events: after.events - before.events } : null }
  })
  tally.cells++
  if (endpoint.kind === 'operation' && answer.status < 300) tally.done.add(endpoint.name)
  const faults = [...forbiddenMarks(answer.body, actor, stands, house.app), ...(wrote && wrote.rows > 0 && wrote.events === 0 ? ['wrote and left no event'] : [])]
  tally.faults.push(...faults.map((fault) => `${endpoint.name}, ${actor.says}, ${situation.kind} ${situation.id ?? ''}: ${fault}`))
  return answer
}

/** Rows written so far in this transaction, and how many of them are events. */
async function written(): Promise<{ rows: number; events: number }> {
  const found = await sql<{ rows: number; events: number }>`
    select sum(n_tup_ins + n_tup_upd + n_tup_del)::int as rows, coalesce(sum(n_tup_ins) filter (where relname = 'events'), 0)::int as events
    from pg_stat_xact_user_tables where schemaname = 'public'`.execute(house.app.db)
  return found.rows[0] ?? { rows: 0, events: 0 }
}

test('every route answers every kind of actor as its rule says, for own, foreign and absent records', async () => {
  const { cells, done, faults } = await tryAll(house.endpoints, house.actors, standing)
  const operations = house.endpoints.filter((endpoint) => endpoint.kind === 'operation')
  const undone = operations.filter((endpoint) => !done.has(endpoint.name)).map((endpoint) => endpoint.name)
  process.stdout.write(`law of routes: ${cells} cells, ${done.size} of ${operations.length} use cases carried out (not: ${undone.join(', ')})\n`)
  expect(faults).toEqual([])
  expect(cells).toBeGreaterThan(4000)
  expect(done.size / operations.length).toBeGreaterThan(0.8)
}, 120_000)
