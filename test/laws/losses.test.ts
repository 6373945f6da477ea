import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { makeServer, type HttpServer } from '../../src/http/server.ts'
import type pg from 'pg'
import { openDb, openPool } from '../../src/kernel/db.ts'
import { testApp, type TestApp } from '../app.ts'
import { type Actor, actorsOf } from './support/actors.ts'
import { type Cast, furnish } from './support/furnish.ts'
import { type Loss, losses } from './support/losses.ts'
import { announce, openStream, settled, type Stream } from './support/open-streams.ts'

let made: TestApp
let http: HttpServer
/** One connection, so that hints are looked at in their order. */
let single: pg.Pool
let address: string
let cast: Cast
let actors: Actor[]

beforeAll(async () => {
  made = await testApp()
  cast = await furnish(made.app)
  actors = await actorsOf(made.app, cast)
  single = openPool({ ...made.connection, max: 1 })
  http = await makeServer({ ...made.app, db: openDb(single) }, made.pool, null)
  address = await http.server.listen({ port: 0, host: '127.0.0.1' })
}, 60_000)
afterAll(async () => {
  await http.stop()
  await single.end()
  await made.drop()
})

const page = z.object({ items: z.array(z.object({ id: z.number() })) })

/** The ways by which somebody still reaches a ticket: reading it, finding it in a list, a file of it. */
async function waysTo(actor: Actor, ticket: number): Promise<string[]> {
  const get = (url: string) => http.server.inject({ method: 'GET', url: `/api/v1${url}`, headers: actor.headers })
  const face = actor.me.hat === 'staff' ? '' : '/portal'
  const audience = face ? `/portal/tickets/${ticket}/audience` : `/records/ticket/${ticket}/audience`
  const list = await get(`${face}/tickets?limit=200`)
  const file = await made.pool.query(
    'select file_id as id from reply_files join replies on replies.id = reply_id where ticket_id = $1',
    [ticket],
  )
  const isListed = list.statusCode === 200 && page.parse(list.json()).items.some(({ id }) => id === ticket)
  return [
    ...((await get(`${face}/tickets/${ticket}`)).statusCode === 200 ? ['read'] : []),
    ...(isListed ? ['list'] : []),
    ...((await get(`/tickets/${ticket}/files/${z.object({ id: z.number() }).parse(file.rows[0]).id}`)).statusCode ===
    200
      ? ['download']
      : []),
    ...((await get(audience)).statusCode === 200 ? ['audience'] : []),
  ]
}

/** Whether an open stream is told of the ticket; `cut` when it is no more. */
async function toldOf(stream: Stream, ticket: number, name: string): Promise<'told' | 'quiet' | 'cut'> {
  stream.heard.length = 0
  await announce(made.pool, 'ticket', ticket)
  if (!(await settled(made.pool, stream, name))) return 'cut'
  return stream.heard.includes(`ticket ${ticket}`) ? 'told' : 'quiet'
}

const every = ['read', 'list', 'download', 'audience']

/** What a loss leaves open that it should close; `took` is how it is taken away. */
async function remains({ who, ticket, take, giveBack, ends }: Loss, took = take): Promise<string[]> {
  const actor = actors.find(({ says }) => says === who)
  if (!actor) throw new Error(`There is no ${who}.`)
  const stream = await openStream(address, actor)
  expect(await waysTo(actor, ticket), `${who} before`).toEqual(every)
  expect(await toldOf(stream, ticket, 'before')).toBe('told')
  const begun = performance.now()
  await made.pool.query(took)
  try {
    const ways = await waysTo(actor, ticket)
    const told = await toldOf(stream, ticket, 'after')
    const within = performance.now() - begun
    return [
      ...ways,
      ...(told === 'told' || (ends && told === 'quiet') ? [`the stream is ${told}`] : []),
      ...(within > 2000 ? [`it took ${within} ms`] : []),
    ]
  } finally {
    stream.close()
    await made.pool.query(giveBack)
  }
}

test('a right that is taken away is gone at the next request and in open streams, whichever way it goes', async () => {
  const all = losses(cast)
  for (const loss of all) expect(await remains(loss), loss.says).toEqual([])
  process.stdout.write(`law of losses: ${all.length} ways to lose a right\n`)
}, 120_000)

test('what ends by its date ends at that moment', async () => {
  const actor = actors.find(({ says }) => says === 'foreign as membership')
  const ticket = cast.tickets[8] ?? 0
  if (!actor) throw new Error('The cast has no such person.')
  expect(await waysTo(actor, ticket)).toEqual(every)
  const minutes = (many: number) => new Date(made.clock().getTime() + many * 60_000)
  await made.pool.query('update memberships set ends_at = $1 where person_id = $2', [minutes(10), actor.me.person])
  expect(await waysTo(actor, ticket)).toEqual(every)
  made.clock.forward(10 * 60_000)
  expect(await waysTo(actor, ticket)).toEqual([])
}, 60_000)

test('the law sees a right that stays', async () => {
  const [, loss] = losses(cast)
  if (!loss) throw new Error('There are no losses.')
  expect(await remains(loss, 'select 1')).toEqual([...every, 'the stream is told'])
}, 60_000)
