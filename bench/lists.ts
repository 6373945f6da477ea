import { z } from 'zod'
import { isStaffHat } from '../src/areas/access/role.ts'
import { listSharedTickets, listTickets } from '../src/areas/tickets/list.ts'
import { ask } from '../src/kernel/ask.ts'
import type { Me } from '../src/kernel/me.ts'
import { casesFor } from './cases.ts'
import { printEnvironment } from './environment.ts'
import { makeKey } from './keys.ts'
import { measureCase } from './measure-case.ts'
import { benchFolder, options } from './options.ts'
import { openPlace, startServer } from './place.ts'
import { printTable } from './table.ts'
import { fillOnce } from './fill-once.ts'
import { findViewers, type Viewers } from './viewers.ts'

// `npm run bench -- lists`: what people wait for in a full desk, in the database (through the kernel, one connection)
// and over HTTP (one connection, against the built server), as medians and 99th percentiles.

const asked = options({
  tickets: '1000000',
  people: '200000',
  companies: '20000',
  runs: '200',
  folder: benchFolder('lists'),
  only: '',
})
const runs = Number(asked.runs)
const amounts = { tickets: Number(asked.tickets), people: Number(asked.people), companies: Number(asked.companies) }
const page = z.object({ items: z.array(z.object({ id: z.number() })) })
const place = await openPlace(asked.folder)
await fillOnce(place, amounts)
await printEnvironment(place.app.db)
const server = await startServer(asked.folder)
const rows: (string | number)[][] = []
try {
  for (const viewers of await findViewers(place.app)) await measureViewers(viewers)
} finally {
  await server.stop()
  await place.close()
}
printTable(['viewer', 'what', 'p50', 'p99', 'bar', 'http p50', 'p99', 'bar', 'cpu'], rows)
console.log(
  '\nMilliseconds; bar: what the 99th percentile may be; cpu: server and database together, mean of one HTTP request.',
)

async function measureViewers({ says, people }: Viewers): Promise<void> {
  const first = people[0]
  if (!first) return
  const tickets = await visibleTickets(people)
  const keys = new Map<Me, string>()
  for (const me of people) keys.set(me, await makeKey(place.app, me.person ?? 0, me.hat))
  const cases = casesFor(first, place.app.clock(), (me) => tickets.get(me) ?? 0).filter((one) =>
    `${says} ${one.says}`.includes(asked.only),
  )
  for (const one of cases)
    rows.push([
      says,
      one.says,
      ...(await measureCase(
        { place, server, folder: asked.folder, runs },
        one,
        (run) => people[run % people.length] ?? first,
        keys,
      )),
    ])
}

/** A ticket that each of them may see: the oldest of their first page. */
async function visibleTickets(people: readonly Me[]): Promise<Map<Me, number>> {
  const found = new Map<Me, number>()
  for (const me of people) {
    const { items } = page.parse(
      await ask(
        place.app,
        isStaffHat(me) ? listTickets : listSharedTickets,
        me,
        isStaffHat(me) ? { state: 'open' } : {},
      ),
    )
    found.set(me, items.at(-1)?.id ?? 0)
  }
  return found
}
