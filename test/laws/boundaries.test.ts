import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { areas } from '../../src/areas.ts'
import { boundaryFaults } from './support/boundaries.ts'
import { cycleIn, importsOf } from './support/imports.ts'
import { tablesNamed } from './support/named-tables.ts'
import { parse, type Source, sourcesOf } from './support/sources.ts'

const sources = sourcesOf('src')
const order = areas.map((area) => area.name)
const owners = new Map<string, string>(areas.flatMap((area) => area.tables.map((table) => [table, area.name])))

/** SQL that names a table of somebody else. The kernel keeps what happened, so it writes the tables of the workspace. */
function tableFaults(files: readonly Source[]): string[] {
  return files.flatMap((source) => {
    if (/^src\/(backup|cli|demo)\/|^src\/demo\.ts/.test(source.path)) return []
    const area =
      /^src\/areas\/([^/]+)\//.exec(source.path)?.[1] ?? (/^src\/kernel\//.test(source.path) ? 'workspace' : '')
    return tablesNamed(source, new Set(owners.keys()))
      .filter(({ table }) => owners.get(table) !== area)
      .map(({ table, where }) => `${where}, which belongs to ${owners.get(table)}`)
  })
}

test('every import goes the way the house allows', () => {
  expect(boundaryFaults(sources, order)).toEqual([])
  expect(sources.flatMap(importsOf).length).toBeGreaterThan(500)
})

test('no file can reach itself', () => {
  expect(cycleIn(sources.flatMap(importsOf))).toBeNull()
})

test('a table is named in SQL only by the area that owns it', () => {
  expect(tableFaults(sources)).toEqual([])
  expect(sources.flatMap((source) => tablesNamed(source, new Set(owners.keys()))).length).toBeGreaterThan(100)
})

test('every folder of src/areas is in the list', () => {
  const folders = readdirSync(new URL('../../src/areas', import.meta.url))
  expect(folders.filter((folder) => !order.includes(folder))).toEqual([])
})

const planted = (path: string, text: string) =>
  boundaryFaults([...sources, parse(path, text)], order).filter((fault) => fault.startsWith(path))

test.for([
  ['src/kernel/rule.ts', "import type { Ticket } from '../areas/tickets/ticket.ts'"],
  ['src/http/routes.ts', "import { ticketAccess } from '../areas/tickets/access.ts'"],
  ['src/shell/can.tsx', "export { ticketAccess } from '../areas/tickets/access.ts'"],
  ['src/areas/people/person.ts', "import { ticketAccess } from '../tickets/access.ts'"],
  ['src/areas/mail/steps/join.ts', "import { reply } from '../../tickets/reply.ts'"],
  ['src/areas/mail/steps/join.ts', "type Reply = typeof import('../../tickets/reply.ts').reply"],
  ['src/areas/tickets/reply.ts', "import { Message } from './portal/Message.tsx'"],
  ['src/areas/tickets/desk/Page.tsx', "import { ticketAccess } from '../access.ts'"],
  ['src/areas/tickets/desk/Page.tsx', "import type { Draft } from '../portal/draft.ts'"],
  ['src/areas/mail/desk/Page.tsx', "const Page = () => import('../../tickets/desk/PersonName.tsx')"],
  ['src/areas/tickets/index.ts', 'export {}'],
] as const)('the law sees %s with %s', ([path, text]) => {
  expect(planted(path, text)).toHaveLength(1)
})

test('the law sees a ring, and SQL over a foreign table', () => {
  const ring = [
    parse('src/kernel/a.ts', "import type { B } from './b.ts'"),
    parse('src/kernel/b.ts', "import './a.ts'"),
  ]
  expect(cycleIn(ring.flatMap(importsOf))).toHaveLength(3)
  const path = 'src/areas/mail/list.ts'
  expect(tableFaults([parse(path, "db.selectFrom('tickets as t').innerJoin('people', 'a', 'b')")])).toHaveLength(2)
  expect(tableFaults([parse(path, 'sql`select 1 from inbound_messages m, tickets join ${x} on true`')])).toHaveLength(1)
})
