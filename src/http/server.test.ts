import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { somebody } from '../../test/people.ts'
import { type Desk, fetchFrom, testDesk } from '../../test/sign-in.ts'
import { hashOf } from '../kernel/ids.ts'

let desk: Desk
let owner: string

beforeAll(async () => {
  desk = await testDesk()
  const person = await somebody(desk.app, { name: 'Olga Owner', address: 'olga@desk.example', role: 'owner' })
  owner = 'x'.repeat(43)
  const now = desk.clock()
  await desk.app.db.insertInto('logins').values({ person_id: person, created_at: now }).execute()
  await desk.app.db
    .insertInto('sessions')
    .values({
      token_hash: hashOf(owner),
      person_id: person,
      created_at: now,
      seen_at: now,
      expires_at: new Date(now.getTime() + 1e9),
    })
    .execute()
  await fetchFrom(desk, 'POST', '/tickets', {
    cookie: owner,
    body: { subject: 'First', html: '<p>Hello</p>', requester: person },
  })
})
afterAll(async () => desk.stop())

const raw = (method: 'GET' | 'POST', url: string, more: object = {}) => desk.server.inject({ method, url, ...more })
const problem = z.object({ code: z.string(), detail: z.string(), fields: z.record(z.string(), z.string()).optional() })

describe('bad input gets a sentence, never a 500', () => {
  test.each([
    ['an unknown field', '/tickets?colour=red', 'colour'],
    ['a field twice', '/tickets?limit=1&limit=2', 'limit'],
    ['a limit too high', '/tickets?limit=100000', 'limit'],
    ['a cursor that is none', '/tickets?cursor=abc', 'cursor'],
    ['a cursor of another kind', `/tickets?cursor=${Buffer.from('["updated","x",1]').toString('base64url')}`, 'cursor'],
    ['an id with NUL', '/tickets/1%00', 'id'],
    ['a float as id', '/tickets/1.0', 'id'],
    ['a huge id', '/tickets/99999999999999999999', 'id'],
  ])('%s', async (_name, path, field) => {
    const { status, body } = await fetchFrom(desk, 'GET', path, { cookie: owner })
    expect(status).toBe(422)
    expect(Object.keys(problem.parse(body).fields ?? {})).toContain(field)
  })

  test.each([
    ['broken JSON', { headers: { 'x-foyer': '1', 'content-type': 'application/json' }, payload: '{"subject":' }],
    ['an array', { headers: { 'x-foyer': '1', 'content-type': 'application/json' }, payload: '[]' }],
    ['another type', { headers: { 'x-foyer': '1', 'content-type': 'text/xml' }, payload: '<a/>' }],
    [
      'prototype pollution',
      { headers: { 'x-foyer': '1', 'content-type': 'application/json' }, payload: '{"__proto__":{"a":1}}' },
    ],
    [
      'a compressed body',
      { headers: { 'x-foyer': '1', 'content-type': 'application/json', 'content-encoding': 'br' }, payload: '{}' },
    ],
  ])('%s', async (_name, more) => {
    const answer = await raw('POST', '/api/v1/tickets', { ...more, cookies: { foyer_session: owner } })
    expect(answer.statusCode).toBe(422)
    expect(answer.headers['content-type']).toContain('application/problem+json')
  })
})

test('a write without the proof of coming from our own pages is refused', async () => {
  const answer = await raw('POST', '/api/v1/tickets/1/closure', { cookies: { foyer_session: owner } })
  expect(answer.statusCode).toBe(403)
  const elsewhere = await raw('POST', '/api/v1/tickets/1/closure', {
    headers: { 'x-foyer': '1', 'sec-fetch-site': 'cross-site' },
    cookies: { foyer_session: owner },
  })
  expect(elsewhere.statusCode).toBe(403)
})

test('the same Idempotency-Key is one write and one answer; with other input it is refused', async () => {
  const send = (html: string) =>
    raw('POST', '/api/v1/tickets/1/notes', {
      headers: { 'x-foyer': '1', 'idempotency-key': 'k1' },
      cookies: { foyer_session: owner },
      payload: { html },
    })
  const answers = await Promise.all([send('<p>once</p>'), send('<p>once</p>'), send('<p>once</p>')])
  expect(new Set(answers.map((one) => one.body)).size).toBe(1)
  expect(await desk.app.db.selectFrom('notes').select('id').execute()).toHaveLength(1)
  expect((await send('<p>other</p>')).statusCode).toBe(409)
})

test('a stale version gets 409 with what stands there now', async () => {
  const { body } = await fetchFrom(desk, 'GET', '/tickets/1', { cookie: owner })
  const { version } = z.object({ version: z.number() }).parse(body)
  const edit = (subject: string) =>
    desk.server.inject({
      method: 'PATCH',
      url: '/api/v1/tickets/1',
      headers: { 'x-foyer': '1' },
      cookies: { foyer_session: owner },
      payload: { subject, version },
    })
  expect((await edit('Second')).statusCode).toBe(200)
  const late = await edit('Third')
  expect(late.statusCode).toBe(409)
  expect(z.object({ current: z.object({ subject: z.string() }) }).parse(late.json()).current.subject).toBe('Second')
})

test('the API describes itself, for programs and for people', async () => {
  const description = z
    .object({ openapi: z.literal('3.1.0'), paths: z.record(z.string(), z.unknown()) })
    .parse((await raw('GET', '/api/openapi.json')).json())
  expect(Object.keys(description.paths)).toContain('/tickets/{id}/replies')
  const page = await raw('GET', '/api/docs')
  expect(page.body).toContain('/tickets/{id}/replies')
  expect(page.body).not.toContain('<script')
})

test('/healthz says that it lives, /readyz that it serves', async () => {
  expect((await raw('GET', '/healthz')).statusCode).toBe(200)
  expect((await raw('GET', '/readyz')).statusCode).toBe(503)
})
