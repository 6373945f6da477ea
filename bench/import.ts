import { readFileSync, rmSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { somebody } from '../test/people.ts'
import { printEnvironment } from './environment.ts'
import { type BenchServer, databasePid, openPlace, startServer } from './place.ts'
import { benchFolder, options } from './options.ts'
import { makeKey } from './keys.ts'
import { peopleFile } from './people-file.ts'
import { processorTime } from './processes.ts'
import { printTable } from './table.ts'

// `npm run bench -- import`: a CSV of 100,000 people over HTTP into a fresh desk, against the built server: looked at,
// imported, imported again, taken back, with the largest memory of the server meanwhile. `--kill yes` kills it halfway.

const asked = options({ people: '100000', folder: benchFolder('import'), kill: 'no', keep: 'no' })
const people = Number(asked.people)
const state = z.object({
  state: z.string(),
  position: z.number(),
  problem: z.string().nullable(),
  counts: z.object({ new: z.number(), changed: z.number(), same: z.number(), refused: z.number() }),
})
const id = (text: string) => z.object({ id: z.number() }).parse(JSON.parse(text)).id

rmSync(asked.folder, { recursive: true, force: true })
const place = await openPlace(asked.folder)
const owner = await somebody(place.app, { name: 'Olivia Owner', address: 'olivia@desk.example', role: 'owner' })
await place.app.db.insertInto('logins').values({ person_id: owner, created_at: place.app.clock() }).execute()
const token = await makeKey(place.app, owner, 'staff')
for (let n = 0; n < 200; n++) await seedCompany(n)
await printEnvironment(place.app.db)

let server = await startServer(asked.folder)
const file = peopleFile(people)
console.log(`A file of ${people.toLocaleString('en')} lines, ${(file.length / 1e6).toFixed(1)} MB.\n`)
const rows: (string | number)[][] = []
try {
  const first = await begin()
  await timed('dry run', first, 'dry-run', 'checked')
  if (asked.kill === 'yes') await killHalfway(first)
  else await timed('import', first, 'run', 'done')
  await timed('the same file again', await begin(), 'run', 'done')
  await timed('undo', first, 'undoing', 'undone')
} finally {
  await server.stop()
  await place.close()
  if (asked.keep === 'no') rmSync(asked.folder, { recursive: true, force: true })
}
printTable(['what', 'seconds', 'lines/s', 'cpu s', 'server MiB before', 'most', 'verdicts'], rows)

async function begin(): Promise<number> {
  const uploaded = await call('POST', '/files?name=people.csv', file)
  return id(await call('POST', '/imports', JSON.stringify({ file: id(uploaded) })))
}

async function timed(says: string, one: number, verb: string, end: string): Promise<void> {
  const before = memory(server)
  const begun = performance.now()
  const used = processorSeconds()
  await call('POST', `/imports/${one}/${verb}`, '{}')
  const { most, counts } = await until(one, (found) => found.state === end)
  const seconds = (performance.now() - begun) / 1000
  rows.push([says, seconds, people / seconds, processorSeconds() - used, before, most, counts])
}

/** A killed server is started again and goes on; nothing is doubled. */
async function killHalfway(one: number): Promise<void> {
  const begun = performance.now()
  const before = memory(server)
  await call('POST', `/imports/${one}/run`, '{}')
  await until(one, (found) => found.position > people / 2)
  process.kill(server.pid, 'SIGKILL')
  await server.stop()
  server = await startServer(asked.folder)
  const { most, counts } = await until(one, (found) => found.state === 'done')
  const seconds = (performance.now() - begun) / 1000
  rows.push(['import, killed halfway', seconds, people / seconds, Number.NaN, before, most, counts])
}

async function until(one: number, isReached: (found: z.output<typeof state>) => boolean) {
  for (let most = memory(server); ;) {
    const found = state.parse(JSON.parse(await call('GET', `/imports/${one}`)))
    if (found.state === 'failed') throw new Error(`The import failed: ${found.problem}`)
    const { counts } = found
    if (isReached(found))
      return {
        most,
        counts: `${counts.new} new, ${counts.changed} changed, ${counts.same} same, ${counts.refused} refused`,
      }
    await sleep(100)
    most = Math.max(most, memory(server))
  }
}

async function call(method: string, path: string, body?: string | Buffer): Promise<string> {
  const answer = await fetch(`${server.base}/api/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(body === undefined
        ? {}
        : { 'content-type': typeof body === 'string' ? 'application/json' : 'application/octet-stream' }),
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : new Uint8Array(body) }),
  })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text.slice(0, 300)}`)
  return text
}

/** What the server and its database have used: on a machine that others use too, this is what counts. */
function processorSeconds(): number {
  return (processorTime(server.pid) + processorTime(databasePid(asked.folder))) / 1000
}

/** Resident memory of the server process in MiB. */
function memory({ pid }: BenchServer): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024)
}

async function seedCompany(n: number): Promise<void> {
  const now = place.app.clock()
  const { id: company } = await place.app.db
    .insertInto('companies')
    .values({ name: `Company ${n}`, created_at: now, updated_at: now })
    .returning('id')
    .executeTakeFirstOrThrow()
  await place.app.db
    .insertInto('company_domains')
    .values({ domain: `company${n}.example`, company_id: company })
    .execute()
}
