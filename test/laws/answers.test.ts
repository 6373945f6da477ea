import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadDemo } from '../../src/demo/load.ts'
import type { Me } from '../../src/kernel/me.ts'
import { testApp, type TestApp } from '../app.ts'
import { compareAnswers, everyHat } from './support/answers.ts'
import { furnish } from './support/furnish.ts'
import type { AnyAccess } from './support/house.ts'

let made: TestApp
let askers: Me[]

beforeAll(async () => {
  made = await testApp()
  await furnish(made.app)
  await loadDemo(made.app)
  askers = await everyHat(made.app)
}, 60_000)
afterAll(async () => made.drop())

const accesses = () => made.app.areas.flatMap((area): [string, AnyAccess][] => Object.entries(area.accesses ?? {}))
const accessOf = (kind: string): AnyAccess => accesses().find(([name]) => name === kind)?.[1] ?? unreachable(kind)

function unreachable(kind: string): never {
  throw new Error(`There is no access ${kind}.`)
}

test('filter = hints = reasons = audience, for every rule, over everyone and everything of the demo and the cast', async () => {
  let cells = 0
  const faults: string[] = []
  for (const [kind, access] of accesses()) {
    const compared = await compareAnswers(made.app, kind, access, askers)
    cells += compared.cells
    faults.push(...compared.faults)
  }
  process.stdout.write(`law of answers: ${cells} cells, ${askers.length} hats, ${accesses().length} accesses\n`)
  expect(faults).toEqual([])
  expect(cells).toBeGreaterThan(100_000)
}, 180_000)

test('the same for those who sit at a browser, about sessions and keys', async () => {
  const signedIn = askers.map((me) => ({ ...me, session: 1 }))
  for (const kind of ['session', 'key']) {
    const { cells, faults } = await compareAnswers(made.app, kind, accessOf(kind), signedIn)
    expect(faults).toEqual([])
    expect(cells).toBeGreaterThan(1000)
  }
}, 60_000)

test('the law sees each answer that drifts from the rule', async () => {
  const rule = accessOf('person')
  const some = askers.slice(0, 12)
  const faultsWith = async (drifted: Partial<AnyAccess>, of: readonly Me[] = some) =>
    (await compareAnswers(made.app, 'person', { ...rule, ...drifted }, of)).faults.join('\n')
  expect(await faultsWith({ where: (_action, me) => rule.where('see', me) })).toContain('hints say')
  expect(await faultsWith({ hints: (me) => rule.hints({ ...me, hat: 'nobody' }) })).toContain('hints say')
  expect(
    await faultsWith({ reasons: (db, action, me, id) => rule.reasons(db, action, { ...me, person: 0 }, id) }),
  ).toContain('the reasons of')
  expect(await faultsWith({ candidates: async () => [] }, askers)).toContain('the audience is')
}, 60_000)
