import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from './support/actors.ts'
import { API, callOf, methodOf, pathOf } from './support/call-of.ts'
import { type Call, type Endpoint, type House, openHouse } from './support/house.ts'
import { type Input, inputFor } from './support/input-for.ts'
import { codeOf } from './support/judge.ts'
import { type Knowledge, knowledgeOf } from './support/known.ts'
import { oddBodies, oddCursors, oddIds, oddValues, unknownFields } from './support/odd-values.ts'

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

function owner(): Actor {
  const found = house.actors.find(({ says }) => says === 'owner as staff')
  if (!found) throw new Error('The cast has no owner.')
  return found
}

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

test('an id that is none is refused', async () => {
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

test('a field that was not offered is refused', async () => {
  const calls: Call[] = []
  for (const endpoint of endpoints) {
    const offered = house.formOf(endpoint).fields.map(({ name }) => name)
    const input = await inputOf(endpoint)
    for (const [name, value] of Object.entries(unknownFields))
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

test('no cursor, sort or limit breaks a list', async () => {
  const calls: Call[] = []
  for (const endpoint of endpoints) {
    if (endpoint.kind !== 'list') continue
    const url = API + pathOf(endpoint)
    const sorts = Object.keys(endpoint.sorts)
    const hasSort = house.formOf(endpoint).fields.some(({ name }) => name === 'sort')
    const queries = [
      ...sorts.flatMap((sort) => oddCursors(sort).map((cursor) => ({ cursor, ...(hasSort ? { sort } : {}) }))),
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
  const calls = endpoints.flatMap((endpoint) => {
    if (methodOf(endpoint) === 'GET') return []
    const { url } = callOf(endpoint, owner(), { id: 1 })
    return oddBodies.map((body): Call => ({
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
