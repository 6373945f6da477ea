import { listPeopleForPortal } from '../src/areas/people/for-portal/list.ts'
import { listPeople } from '../src/areas/people/list.ts'
import { isStaffHat } from '../src/areas/access/role.ts'
import { ask } from '../src/kernel/ask.ts'
import type { Me } from '../src/kernel/me.ts'
import { writeCursor } from '../src/kernel/pages.ts'
import type { Case } from './cases.ts'
import { printEnvironment } from './environment.ts'
import { fillOnce } from './fill-once.ts'
import { makeKey } from './keys.ts'
import { measureCase } from './measure-case.ts'
import { benchFolder, options } from './options.ts'
import { openPlace, startServer } from './place.ts'
import { printTable } from './table.ts'
import { findViewers } from './viewers.ts'

// `npm run bench -- people`: listing, filtering, sorting and finding 200,000 people, in the desk of `bench -- lists`.

const asked = options({ runs: '200', folder: benchFolder('lists') })
const place = await openPlace(asked.folder)
await fillOnce(place, { tickets: 1_000_000, people: 200_000, companies: 20_000 })
await printEnvironment(place.app.db)
const server = await startServer(asked.folder)
const rows: (string | number)[][] = []
try {
  for (const { says, people } of await findViewers(place.app))
    if (says === 'admin' || says.startsWith('manager')) await measureViewer(says, people)
} finally {
  await server.stop()
  await place.close()
}
printTable(['viewer', 'what', 'p50', 'p99', 'bar', 'http p50', 'p99', 'bar', 'cpu'], rows)
console.log(
  '\nMilliseconds; bar: what the 99th percentile may be; cpu: server and database together, mean of one request.',
)

async function measureViewer(says: string, people: readonly Me[]): Promise<void> {
  const [first] = people
  if (!first) return
  const keys = new Map<Me, string>()
  for (const me of people) keys.set(me, await makeKey(place.app, me.person ?? 0, me.hat))
  const bench = { place, server, folder: asked.folder, runs: Number(asked.runs) }
  for (const one of casesFor(first))
    rows.push([says, one.says, ...(await measureCase(bench, one, (run) => people[run % people.length] ?? first, keys))])
}

/** Finding a person while one types has 20 ms, a page of the list 25 ms over HTTP. */
function casesFor(me: Me): Case[] {
  const list = isStaffHat(me) ? listPeople : listPeopleForPortal
  const path = isStaffHat(me) ? '/api/v1/people' : '/api/v1/portal/people'
  const page = (says: string, input: Record<string, string>, bar = 25): Case => ({
    says,
    bars: [bar, bar],
    inside: (app, who) => ask(app, list, who, input),
    http: () => ({ method: 'GET', path: `${path}?${new URLSearchParams(input)}` }),
  })
  const common = [
    page('by name, first page', {}),
    page('by name, deep page', { cursor: writeCursor('name', 'mona', 1) }),
    page('find by a name', { q: 'lena brandt', limit: '8' }, 20),
    page('find by a part of a name', { q: 'bran', limit: '8' }, 20),
  ]
  if (!isStaffHat(me)) return common
  return [
    ...common,
    page('newest first', { sort: 'created' }),
    page('of one company', { company: '77' }),
    page('staff only', { staff: 'true' }),
    page('customers only', { staff: 'false' }),
    page('deactivated', { active: 'false' }),
    page('find with a slip', { q: 'lena brnadt', limit: '8' }, 20),
    page('find by code', { q: 'L123456', limit: '8' }, 20),
    page('find by address', { q: 'person-123456@', limit: '8' }, 20),
    page('find by the domain of a company', { q: 'company-77.example', limit: '8' }, 20),
    page('find what nobody is called', { q: 'xyzzyqq', limit: '8' }, 20),
  ]
}
