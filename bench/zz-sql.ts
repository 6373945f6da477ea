import { Kysely, PostgresDialect } from 'kysely'
import { openPlace } from './place.ts'
import { wear } from '../src/kernel/me.ts'
import { ask } from '../src/kernel/ask.ts'
import { readTicket } from '../src/areas/tickets/read.ts'
import { listTickets, listSharedTickets } from '../src/areas/tickets/list.ts'
const place = await openPlace('/tmp/bench/desks')
const { app, pool } = place
const known = (await app.who.load(app.db, [8, 28], new Date()))
const agent = wear(8, known.get(8)!, new Date(), 'staff')!
const cust = wear(28, known.get(28)!, new Date())!
const run = async (name: string, f: (db: any) => Promise<unknown>) => {
  const seen: any[] = []
  const db = new Kysely({ dialect: new PostgresDialect({ pool }), log: (e: any) => seen.push(e.query) })
  await f(db)
  for (const q of seen) {
    console.log('==', name, q.sql.length, 'chars', q.parameters.length, 'params')
    let best: any
    for (let i = 0; i < 8; i++) { const r = await pool.query('explain (analyze, summary) ' + q.sql, q.parameters); best = r.rows.slice(-2).map((x: any) => x['QUERY PLAN']).join(' ') ; console.log(best) }
    if (process.argv[2]) console.log(q.sql)
    const c = await pool.connect(); const t = []
    await c.query('set plan_cache_mode = force_generic_plan')
    for (let i = 0; i < 30; i++) { const t0 = performance.now(); await c.query({ name: 'x' + name, text: q.sql, values: q.parameters }); t.push(performance.now() - t0) }
    await c.query('set plan_cache_mode = auto'); const u = []
    for (let i = 0; i < 30; i++) { const t0 = performance.now(); await c.query(q.sql, q.parameters); u.push(performance.now() - t0) }
    t.sort((a, b) => a - b); u.sort((a, b) => a - b)
    console.log('generic named median', t[15]!.toFixed(2), 'min', t[0]!.toFixed(2), 'unnamed', u[15]!.toFixed(2), 'min', u[0]!.toFixed(2)); c.release()
  }
}
await run('read', (db) => ask(app, readTicket, agent, { id: 19000 }, db).catch(() => ask(app, readTicket, agent, { id: 18 }, db).catch(() => 0)))
await run('list', (db) => ask(app, listTickets, agent, { state: 'open', team: 8 }, db))
await run('cust', (db) => ask(app, listSharedTickets, cust, {}, db))
await run('search', (db) => ask(app, listTickets, agent, { q: 'zephyrine' }, db))
await place.close()
