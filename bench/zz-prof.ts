import { readFileSync } from 'node:fs'
import { openPlace, databasePid } from './place.ts'
import { processorTime } from './processes.ts'
import { wear } from '../src/kernel/me.ts'
import { ask } from '../src/kernel/ask.ts'
import { perform } from '../src/kernel/perform.ts'
import { readTicket } from '../src/areas/tickets/read.ts'
import { listTickets, listSharedTickets } from '../src/areas/tickets/list.ts'
import { openForCustomer } from '../src/areas/tickets/open.ts'
import { reply } from '../src/areas/tickets/reply.ts'
const place = await openPlace('/tmp/bench/desks')
const app = place.app
const known = (await app.who.load(app.db, [8, 28], new Date()))
const agent = wear(8, known.get(8)!, new Date(), 'staff')!
const cust = wear(28, known.get(28)!, new Date())!
const ids = ((await ask(app, listTickets, agent, { team: 8, state: 'open', limit: 200 })) as any).items.map((i: any) => i.id)
const works: Record<string, (i: number) => Promise<unknown>> = {
  read: (i) => ask(app, readTicket, agent, { id: ids[i % ids.length] }),
  list: () => ask(app, listTickets, agent, { team: 8, state: 'open' }),
  cust: () => ask(app, listSharedTickets, cust, {}),
  search: () => ask(app, listTickets, agent, { q: 'zephyrine' }),
  create: () => perform(app, openForCustomer, agent, { subject: 'x', html: '<p>hello world</p>', requester: 29, team: 8 }),
  reply: (i) => perform(app, reply, agent, { id: ids[i % ids.length], html: '<p>hello world</p>' }),
}
const n = Number(process.argv[3] ?? 500)
for (const name of (process.argv[2] ?? 'read,list,cust,search,create,reply').split(',')) {
  const work = works[name]!
  for (let i = 0; i < 100; i++) await work(i)
  const d0 = processorTime(databasePid('/tmp/bench/desks')), c0 = process.cpuUsage(), t0 = performance.now()
  for (let i = 0; i < n; i++) await work(i)
  const c = process.cpuUsage(c0)
  console.log(name, 'node', ((c.user + c.system) / 1000 / n).toFixed(2), 'db', ((processorTime(databasePid('/tmp/bench/desks')) - d0) / n).toFixed(2), 'wall', ((performance.now() - t0) / n).toFixed(2))
}
await place.close()
