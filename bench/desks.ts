import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { loadDesk } from './desks/load.ts'
import { peers, scenarioNames } from './desks/peers.ts'
import { scenariosOf } from './desks/scenarios.ts'
import { printEnvironment } from './environment.ts'
import { makeKey } from './keys.ts'
import { benchFolder, options } from './options.ts'
import { databasePidFile, openPlace, startServer } from './place.ts'
import { printTable } from './table.ts'

// `npm run bench -- desks`: the data and the six operations that other desks were measured with, through our API.

const TEAM = 8
const AGENT = 8
const CUSTOMER = 28

const asked = options({
  tickets: '20000',
  secs: '10',
  runs: '2',
  warm: '2',
  conc: '1,16',
  only: '',
  folder: benchFolder('desks'),
})
const here = join(import.meta.dirname, 'desks')
const work = join(asked.folder, 'work')
mkdirSync(work, { recursive: true })

const place = await openPlace(asked.folder)
if (!existsSync(join(work, 'stat.json'))) {
  execFileSync(process.execPath, [join(here, 'make-tickets.mjs'), work, asked.tickets], { stdio: 'ignore' })
  await loadDesk(place, work)
}
await forgetEarlierRuns()
await printEnvironment(place.app.db)
const server = await startServer(asked.folder)
try {
  await writeScenarios()
  run()
} finally {
  await server.stop()
  await place.close()
}
report()

/** The data set as it was loaded, and nothing left to do for the worker. */
async function forgetEarlierRuns(): Promise<void> {
  await place.pool.query(`
    delete from tickets where source <> 'mail';
    delete from replies where source <> 'mail';
    delete from api_keys;
    delete from graphile_worker._private_jobs;
    truncate outbound_messages, events cascade`)
  await place.pool.query('vacuum (analyze)')
}

async function writeScenarios(): Promise<void> {
  const [own, rare] = await Promise.all([
    place.app.db
      .selectFrom('tickets')
      .select('id')
      .where('requester_id', '=', CUSTOMER)
      .where('source', '=', 'mail')
      .execute(),
    place.app.db
      .selectFrom('replies')
      .innerJoin('tickets', 'tickets.id', 'ticket_id')
      .select('ticket_id')
      .where('body', 'like', '% zephyrine %')
      .where('team_id', '=', TEAM)
      .execute(),
  ])
  const hat = `membership:${CUSTOMER - 20}`
  const { setup, scenarios } = scenariosOf({
    agentKey: await makeKey(place.app, AGENT, 'staff'),
    customerKey: await makeKey(place.app, CUSTOMER, hat),
    // New tickets are somebody else's, so that the customer's list stays as long as it is.
    customer: CUSTOMER + 1,
    team: TEAM,
    own: own.length,
    rare: rare.length,
  })
  const pids = { app: join(work, 'app.pid'), db: databasePidFile(asked.folder) }
  writeFileSync(pids.app, String(server.pid))
  writeFileSync(
    join(work, 'scenarios.json'),
    JSON.stringify({
      product: 'Foyer',
      base: server.base,
      groups: { app: [pids.app], db: [pids.db] },
      setup,
      scenarios,
    }),
  )
}

function run(): void {
  const { secs, runs, warm, conc, only } = asked
  const more = only === '' ? [] : ['--only', only]
  execFileSync(
    process.execPath,
    [
      join(here, 'driver.mjs'),
      join(work, 'scenarios.json'),
      '--out',
      join(work, 'result.json'),
      '--secs',
      secs,
      '--runs',
      runs,
      '--warm',
      warm,
      '--conc',
      conc,
      ...more,
    ],
    { stdio: 'inherit' },
  )
}

/** The best run of each scenario and concurrency, beside the others. */
function report(): void {
  const line = z.object({
    conc: z.number(),
    ok: z.number(),
    errors: z.number(),
    rps: z.number(),
    p50: z.number().nullable(),
    p99: z.number().nullable(),
    cpuMsPerOp: z.record(z.string(), z.number()),
  })
  const memory = z.record(z.string(), z.object({ pssMiB: z.number() }))
  const result = z
    .object({ results: z.record(z.string(), z.array(line)), memAfter: memory })
    .parse(JSON.parse(readFileSync(join(work, 'result.json'), 'utf8')))
  const rows = scenarioNames.flatMap((name) =>
    asked.conc.split(',').flatMap((conc) => {
      const runs = (result.results[name] ?? [])
        .filter((one) => one.conc === Number(conc))
        .map((one) => ({ ...one, cpu: Object.values(one.cpuMsPerOp).reduce((sum, ms) => sum + ms, 0) }))
      const best = runs.sort((a, b) => a.cpu - b.cpu)[0]
      if (!best) return []
      return [
        [
          name,
          conc,
          best.cpu,
          best.cpuMsPerOp['app'] ?? 0,
          best.cpuMsPerOp['db'] ?? 0,
          peers['our bar'][name],
          peers['Znuny 6.5'][name],
          peers['Request Tracker 5.0'][name],
          best.rps,
          best.p50 ?? 0,
          best.p99 ?? 0,
          runs.reduce((sum, one) => sum + one.errors, 0),
        ],
      ]
    }),
  )
  printTable(
    [
      'scenario',
      'conc',
      'cpu ms/op',
      'server',
      'database',
      'our bar',
      'Znuny',
      'RT',
      'ops/s',
      'p50 ms',
      'p99 ms',
      'errors',
    ],
    rows,
  )
  console.log(
    `\nMemory after: ${Object.entries(result.memAfter)
      .map(([group, { pssMiB }]) => `${group} ${pssMiB} MiB`)
      .join(', ')}`,
  )
}
