import { listSharedTickets, listTickets } from '../src/areas/tickets/list.ts'
import { ticketCounts } from '../src/areas/tickets/counts.ts'
import { isStaffHat } from '../src/areas/access/role.ts'
import { open, placeOf } from '../src/cli/open.ts'
import { makeLog } from '../src/cli/log.ts'
import { ask } from '../src/kernel/ask.ts'
import { writeCursor } from '../src/kernel/pages.ts'
import { measure, percentile } from './measure.ts'
import { printTable } from './table.ts'
import { findViewers } from './viewers.ts'

const { app, close } = await open(process.env, placeOf(process.env), makeLog())
const kinds = await findViewers(app)
const rows: (string | number)[][] = []
const day = 86_400_000
for (const { says, people } of kinds) {
  const me = (run: number) => people[run % people.length]!
  const list = isStaffHat(me(0)) ? listTickets : listSharedTickets
  const cursor = (days: number) => writeCursor('updated', new Date(app.clock().getTime() - days * day), 1)
  const cases: [string, object][] = [
    ['open', { state: 'open' }], ['any', {}], ['open, deep', { state: 'open', cursor: cursor(120) }], ['any, deep', { cursor: cursor(600) }],
    ['state=pending', { state: 'pending' }], ['q=zephyrine', { q: 'zephyrine' }], ['q=zephyrine open', { q: 'zephyrine', state: 'open' }], ['q=hello', { q: 'hello', state: 'open' }],['q=hello any', { q: 'hello' }],
    ...(isStaffHat(me(0)) ? [['mine', {assignee:'me', state:'open'}], ['team', {team: 1, state: 'open'}], ['unassigned', {assignee:'none',state:'open'}],['urgent', {priority:'urgent',state:'open'}], ['no team', {team:'none', state:'open'}], ['company', {company: 1, state:'open'}]] as [string, object][] : []),
  ]
  for (const [name, input] of cases) {
    if (process.argv[2] && !name.includes(process.argv[2])) continue
    let n = 0
    const begin = performance.now()
    const first = await ask(app, list, me(0), input) as { items: unknown[] }
    const slow = performance.now() - begin > 500
    const times = await measure(slow ? 5 : 120, async (run) => { n += (await ask(app, list, me(run), input) as { items: unknown[] }).items.length }, slow ? 0 : 5)
    rows.push([says, name, people.length, first.items.length, percentile(times, 0.5), percentile(times, 0.99)])
    console.log(rows.at(-1)!.join(' | '))
  }
  if (isStaffHat(me(0))) {
    const times = await measure(40, (run) => ask(app, ticketCounts, me(run), {}))
    rows.push([says, 'counts', people.length, 4, percentile(times, 0.5), percentile(times, 0.99)])
    console.log(rows.at(-1)!.join(' | '))
  }
}
printTable(['viewer', 'page', 'people', 'rows', 'p50 ms', 'p99 ms'], rows)
await close()
