import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeCursor } from '../../src/kernel/pages.ts'
import type { Actor } from './support/actors.ts'
import { API, callOf, methodOf, pathOf } from './support/call-of.ts'
import { type Call, type Endpoint, type House, openHouse } from './support/house.ts'
import { type Input, inputFor } from './support/input-for.ts'
import { codeOf } from './support/judge.ts'
import { type Knowledge, knowledgeOf } from './support/known.ts'

let house: House
let knowledge: Knowledge
/** Without those whose transaction is not the one of the call, so that they cannot be taken back. */
let endpoints: Endpoint[]
const ownTransaction = new Set(['demo.load', 'demo.remove'])
let asked = 0

beforeAll(async () => {
  house = await openHouse()
  endpoints = house.endpoints.filter(({ name }) => !ownTransaction.has(name))
  knowledge = await knowledgeOf(house.app.db, house.cast)
}, 60_000)
afterAll(async () => {
  process.stdout.write(`law of odd input: ${asked} odd requests\n`)
  await house.close()
})

const actor = (says: string): Actor =>
  house.actors.find((one) => one.says === says) ??
  house.actors[0] ?? {
    says,
    headers: {},
    me: { person: null, hat: '', grants: new Map(), facts: {}, at: new Date(0), hats: [] },
  }
const owner = () => actor('owner as staff')
const inputOf = async (endpoint: Endpoint): Promise<Input> =>
  inputFor(house.formOf(endpoint), await knowledge.of(endpoint, owner(), 1), 'least') ?? {}

/** What a server must never answer to odd input: that it is done, or that it broke. */
const complaint = (call: Call, status: number, isRefused: boolean): string[] =>
  status >= 500 || (isRefused && status < 400)
    ? [`${call.method} ${call.url} ${String(call.body ?? '')}`.slice(0, 300) + ` → ${status}`]
    : []

async function refuseAll(calls: readonly Call[], isRefused = true): Promise<string[]> {
  const faults: string[] = []
  for (const call of calls) {
    const { status } = await house.undone(() => house.send(call))
    asked++
    faults.push(...complaint(call, status, isRefused))
  }
  return faults
}

const oddIds = [
  '0',
  '-1',
  '+1',
  '01',
  '1.0',
  '1.5',
  '1e0',
  '0x1',
  '1,2',
  '[1]',
  '%5B1%5D',
  '1%00',
  '%00',
  '%201',
  '1%20',
  '１',
  'one',
  'null',
  'undefined',
  'NaN',
  'true',
  '1;',
  "1'--",
  '9007199254740993',
  '99999999999999999999',
  '1%2F2',
  '..%2F1',
]

test('an id that is none is refused, whoever asks', async () => {
  const withId = endpoints.filter((endpoint) => /:\w+/.test(pathOf(endpoint)))
  const calls = (
    await Promise.all(withId.map(async (endpoint) => ({ endpoint, input: await inputOf(endpoint) })))
  ).flatMap(({ endpoint, input }) =>
    numericIn(pathOf(endpoint)).flatMap((name) =>
      oddIds.flatMap((odd) => {
        const call = callOf(endpoint, owner(), { ...input, [name]: 'ODD' })
        return { ...call, url: call.url.replace('ODD', odd) }
      }),
    ),
  )
  expect(await refuseAll(calls)).toEqual([])
  expect(calls.length).toBeGreaterThan(1500)
}, 120_000)

/** Parameters of a path that are ids: all but names of settings and domains. */
const numericIn = (path: string): string[] =>
  [...path.matchAll(/:(\w+)/g)].flatMap(([, name = '']) => (name === 'key' || name === 'domain' ? [] : [name]))

test('a parameter given twice, in another place, or with other letters, is refused', async () => {
  const calls: Call[] = []
  for (const endpoint of endpoints) {
    const call = callOf(endpoint, owner(), await inputOf(endpoint))
    const join = call.url.includes('?') ? '&' : '?'
    if (pathOf(endpoint).includes('/:id')) calls.push({ ...call, url: `${call.url}${join}id=2` })
    if (endpoint.kind === 'list')
      calls.push({ ...call, url: `${call.url}${join}limit=1&limit=2` }, { ...call, url: `${call.url}${join}limit[]=1` })
    calls.push(
      { ...call, url: call.url.replace(/\/([a-z])/, (_, letter: string) => `/${letter.toUpperCase()}`) },
      { ...call, url: call.url.replace(API, `${API}/`) },
    )
  }
  expect(await refuseAll(calls)).toEqual([])
}, 120_000)

const unknown: Record<string, unknown> = {
  isAdmin: true,
  role_id: 1,
  person_id: 1,
  company_id: 1,
  rank: 100,
  hat: 'staff',
  access_stamp: 1,
  createdAt: '2026-01-01T00:00:00Z',
  constructor: 1,
}

test('a field that was not offered is refused', async () => {
  const calls: Call[] = []
  for (const endpoint of endpoints) {
    const offered = house.formOf(endpoint).fields.map(({ name }) => name)
    const input = await inputOf(endpoint)
    for (const [name, value] of Object.entries(unknown))
      if (!offered.includes(name)) calls.push(callOf(endpoint, owner(), { ...input, [name]: value }))
  }
  const answers: string[] = []
  for (const call of calls) {
    const answer = await house.undone(() => house.send(call))
    asked++
    if (answer.status !== 422 || codeOf(answer) !== 'kernel.invalid-input')
      answers.push(`${call.method} ${call.url} ${String(call.body)} → ${answer.status} ${codeOf(answer)}`)
  }
  expect(answers).toEqual([])
}, 120_000)

const oddValues: unknown[] = [
  'a\u0000b',
  '\ud800',
  '\u202Eabc',
  '   ',
  'x'.repeat(70_000),
  -1,
  1.5,
  2 ** 53,
  1e308,
  null,
  [[]],
  { a: { b: [] } },
  '2026-02-30T00:00:00Z',
  '+275760-09-13T00:00:00.000Z',
]

test('no value breaks the server, in whichever field', async () => {
  const calls: Call[] = []
  for (const endpoint of endpoints) {
    const input = await inputOf(endpoint)
    const inPath = [...pathOf(endpoint).matchAll(/:(\w+)/g)].map(([, name]) => name)
    for (const { name } of house.formOf(endpoint).fields) {
      if (inPath.includes(name) && name !== 'key' && name !== 'domain') continue
      for (const value of oddValues) calls.push(callOf(endpoint, owner(), { ...input, [name]: value }))
    }
  }
  expect(await refuseAll(calls, false)).toEqual([])
  expect(calls.length).toBeGreaterThan(2000)
}, 180_000)

const cursors = (sort: string): string[] => [
  ...[
    null,
    '',
    '1',
    'x',
    '2026',
    'a\u0000b',
    '+275760-09-13T00:00:00.000Z',
    '-271821-04-20T00:00:00.000Z',
    'Infinity',
    1.5,
    1e300,
    -1,
  ].map((value) => writeCursor(sort, value, 1)),
  writeCursor(sort, '2026-01-01T00:00:00.000Z', 2 ** 53),
  'x',
  '%00',
  'W10',
  'bnVsbA',
]

test('no cursor, sort or limit breaks a list', async () => {
  const calls: Call[] = []
  for (const endpoint of endpoints) {
    if (endpoint.kind !== 'list') continue
    const url = API + pathOf(endpoint)
    const sorts = Object.keys(endpoint.sorts)
    const hasSort = house.formOf(endpoint).fields.some(({ name }) => name === 'sort')
    const queries = [
      ...sorts.flatMap((sort) => cursors(sort).map((cursor) => ({ cursor, ...(hasSort ? { sort } : {}) }))),
      ...['constructor', '__proto__', 'toString', 'id; drop', ''].map((sort) => ({ sort })),
      ...['0', '-1', '201', '1.5', '1e9', 'x', '99999999999999999999'].map((limit) => ({ limit })),
    ]
    calls.push(
      ...queries.map((query) => ({
        method: 'GET',
        url: `${url}?${new URLSearchParams(query).toString()}`,
        headers: owner().headers,
      })),
    )
  }
  expect(await refuseAll(calls, false)).toEqual([])
}, 120_000)

test('no body breaks the server', async () => {
  const bodies = [
    '',
    '[]',
    'null',
    '"x"',
    '1',
    '{',
    '{"a":1}{',
    '{"__proto__":{"x":1}}',
    '{"constructor":{"prototype":1}}',
    '[{"id":1}]',
    '\u0000',
    '{"id":1e400}',
    `${'['.repeat(5000)}${']'.repeat(5000)}`,
  ]
  const calls = endpoints.flatMap((endpoint) => {
    if (methodOf(endpoint) === 'GET') return []
    const { url } = callOf(endpoint, owner(), { id: 1 })
    return bodies.map((body): Call => ({
      method: methodOf(endpoint),
      url: url.split('?')[0] ?? url,
      headers: { ...owner().headers, 'content-type': 'application/json' },
      body,
    }))
  })
  expect(await refuseAll(calls, false)).toEqual([])
}, 120_000)

test('the law sees what is taken, and what breaks', async () => {
  const ticket: Call = { method: 'GET', url: `${API}/tickets/1`, headers: owner().headers }
  expect(await refuseAll([ticket])).toHaveLength(1)
  expect(complaint(ticket, 500, false)).toHaveLength(1)
  expect(complaint(ticket, 404, true)).toEqual([])
})
