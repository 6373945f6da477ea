import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeServer, type HttpServer } from '../../src/http/server.ts'
import type pg from 'pg'
import { openDb, openPool } from '../../src/kernel/db.ts'
import { testApp, type TestApp } from '../app.ts'
import { type Actor, actorsOf } from './support/actors.ts'
import { furnish } from './support/furnish.ts'
import { type AnyAccess, rightsOf } from './support/house.ts'
import { announce, openStream, settled, type Stream } from './support/open-streams.ts'

let made: TestApp
let http: HttpServer
/** One connection, so that hints are looked at in their order. */
let single: pg.Pool
let address: string
let actors: Actor[]

beforeAll(async () => {
  made = await testApp()
  const cast = await furnish(made.app)
  actors = (await actorsOf(made.app, cast)).filter(({ me }) => me.person !== null)
  single = openPool({ ...made.connection, max: 1 })
  http = await makeServer({ ...made.app, db: openDb(single) }, made.pool, null)
  address = await http.server.listen({ port: 0, host: '127.0.0.1' })
}, 60_000)
afterAll(async () => {
  await http.stop()
  await single.end()
  await made.drop()
})

type Listening = { actor: Actor; stream: Stream }

/** Announces every record of every kind and gives what was told to whom, against what each of them may see. */
async function tellEverything(listening: readonly Listening[]): Promise<{ cells: number; faults: string[] }> {
  const accesses = made.app.areas.flatMap((area): [string, AnyAccess][] => Object.entries(area.accesses ?? {}))
  const expected = new Map<Listening, Set<string>>(listening.map((one) => [one, new Set()]))
  let cells = 0
  for (const [kind, access] of accesses) {
    const ids = new Set<number>()
    for (const one of listening)
      for (const [id, can] of await rightsOf(made.app, access, one.actor.me)) {
        ids.add(id)
        cells++
        if (can['see']) expected.get(one)?.add(`${kind} ${id}`)
      }
    for (const id of ids) await announce(made.pool, kind, id)
  }
  await Promise.all(listening.map(({ stream }, at) => settled(made.pool, stream, `law.${at}`)))
  const faults = listening.flatMap((one) => {
    const may = expected.get(one) ?? new Set()
    const heard = new Set(one.stream.heard)
    return [
      ...[...heard].filter((what) => !may.has(what)).map((what) => `${one.actor.says} was told of ${what}`),
      ...[...may].filter((what) => !heard.has(what)).map((what) => `${one.actor.says} was not told of ${what}`),
    ]
  })
  return { cells, faults }
}

test('a stream tells everyone of exactly the records that they may see', async () => {
  const listening = await Promise.all(
    actors.map(async (actor) => ({ actor, stream: await openStream(address, actor) })),
  )
  const { cells, faults } = await tellEverything(listening)
  for (const { stream } of listening) stream.close()
  process.stdout.write(`law of streams: ${cells} cells, ${listening.length} streams\n`)
  expect(faults).toEqual([])
  expect(cells).toBeGreaterThan(2000)
}, 60_000)

test('the law sees a stream that tells too much', async () => {
  const [basic, admin] = ['basic as membership', 'admin as staff'].map((says) =>
    actors.find((actor) => actor.says === says),
  )
  if (!basic || !admin) throw new Error('The cast has no such people.')
  // The stream of an administrator, taken for one of a customer who may see less.
  const stream = await openStream(address, admin)
  const { faults } = await tellEverything([
    { actor: { ...basic, me: { ...basic.me, person: admin.me.person } }, stream },
  ])
  stream.close()
  expect(faults.join()).toContain('was told of ticket')
}, 60_000)
