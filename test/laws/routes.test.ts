import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { reasonOf } from '../../src/kernel/reasons.ts'
import type { Actor } from './support/actors.ts'
import { callOf } from './support/call-of.ts'
import { type Answer, type Endpoint, type House, openHouse } from './support/house.ts'
import { inputFor, type Known } from './support/input-for.ts'
import { judge, plain } from './support/judge.ts'
import { knownOf, partsKnown } from './support/known.ts'
import { forbiddenMarks } from './support/marks.ts'
import { type Situation, situationsOf, type Standing, standingOf } from './support/situations.ts'

let house: House
let standing: Standing
let known: Known

beforeAll(async () => {
  house = await openHouse()
  standing = await standingOf(house)
  known = await knownOf(house.app.db, house.cast)
})
afterAll(async () => house.close())

type Tally = { cells: number; done: Set<string>; faults: string[] }

async function tryAll(endpoints: readonly Endpoint[], actors: readonly Actor[]): Promise<Tally> {
  const tally: Tally = { cells: 0, done: new Set(), faults: [] }
  for (const endpoint of endpoints)
    for (const actor of actors) {
      const situations = situationsOf(endpoint, actor, standing, holdsFor(endpoint, actor))
      let absent: string | null = null
      for (const situation of situations) {
        const fault = (what: string) => tally.faults.push(`${endpoint.name}, ${actor.says}, ${situation.kind} ${situation.id ?? ''}: ${what}`)
        for (const how of ['least', 'most'] as const) {
          if (how === 'most' && situation.kind !== 'allowed' && situation.kind !== 'holds') continue
          const answer = await tryOne(endpoint, actor, situation, how, tally, fault)
          if (situation.kind === 'absent' && answer) absent = plain(answer)
          if (situation.kind === 'hidden' && answer && plain(answer) !== absent) fault('a hidden record can be told from one that is not there')
        }
      }
    }
  return tally
}

const holdsFor = (endpoint: Endpoint, { me }: Actor): boolean =>
  'on' in endpoint && endpoint.on ? standing.rights !== undefined && (endpoint.kind !== 'list' || me.person !== null) : reasonOf(endpoint.rule, me, []).holds

async function tryOne(endpoint: Endpoint, actor: Actor, situation: Situation, how: 'least' | 'most', tally: Tally, fault: (what: string) => void): Promise<Answer | null> {
  const { id } = situation
  const own = id === null || !('on' in endpoint) || !endpoint.on ? {} : await partsKnown(house.app.db, endpoint.on.table, id)
  const input = inputFor(endpoint, { ...known, hat: actor.me.hat, ...own, ...(id === null ? {} : { id }) }, how)
  if (!input) {
    fault('no input could be made up')
    return null
  }
  return house.undone(async () => {
    const before = await lastEvent()
    const answer = await house.send(callOf(endpoint, actor, input))
    const wrong = judge(endpoint, actor, situation, answer)
    if (wrong) fault(wrong)
    for (const leak of forbiddenMarks(answer.body, actor, standing, house.app)) fault(leak)
    if (endpoint.kind === 'operation' && answer.status < 300) {
      tally.done.add(endpoint.name)
      if (!endpoint.leavesNoEvent && (await lastEvent()) === before) fault('left no event')
    }
    tally.cells++
    return answer
  })
}

async function lastEvent(): Promise<number> {
  const found = await sql<{ id: number }>`select coalesce(max(id), 0) as id from events`.execute(house.app.db)
  return found.rows[0]?.id ?? 0
}

test('every route answers every kind of actor as its rule says, for own, foreign and absent records', async () => {
  const { cells, done, faults } = await tryAll(house.endpoints, house.actors)
  const operations = house.endpoints.filter((endpoint) => endpoint.kind === 'operation')
  const undone = operations.filter((endpoint) => !done.has(endpoint.name)).map((endpoint) => endpoint.name)
  process.stdout.write(`law of routes: ${cells} cells, ${done.size} of ${operations.length} use cases carried out (not: ${undone.join(', ')})\n`)
  expect(faults).toEqual([])
  expect(cells).toBeGreaterThan(4000)
  expect(done.size / operations.length).toBeGreaterThan(0.7)
}, 120_000)
