import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testApp, type TestApp } from '../../../test/app.ts'
import { loadDemo } from '../../demo/load.ts'
import { type PersonKey, readWorld, type TicketKey, type World } from '../../demo/world.ts'
import { wear } from '../../kernel/me.ts'
import { ticketAccess } from './access.ts'

let made: TestApp
let world: World

beforeAll(async () => {
  made = await testApp()
  await loadDemo(made.app)
  world = await readWorld(made.app.db)
})
afterAll(async () => made.drop())

type Action = (typeof ticketAccess.actions)[number]

/** Under which of a person's hats, and with which actions, a ticket opens: `staff`, or the customer's own hats together. */
async function allowed(key: PersonKey, ticket: TicketKey, face: 'staff' | 'customer'): Promise<Action[]> {
  const { app } = made
  const person = world.person(key)
  const known = (await app.who.load(app.db, [person], app.clock())).get(person)
  const hats = (known?.hats ?? []).filter((hat) => (hat.key === 'staff') === (face === 'staff'))
  const found = new Set<Action>()
  for (const hat of hats) {
    const me = known ? wear(person, known, app.clock(), hat.key) : null
    if (!me) continue
    const row = await app.db
      .selectFrom('tickets')
      .select(ticketAccess.hints(me).as('can'))
      .where('id', '=', world.ticket(ticket))
      .executeTakeFirstOrThrow()
    for (const action of ticketAccess.actions) if (row.can[action]) found.add(action)
  }
  return [...found].sort()
}

const everything = 'assign close edit note reply see share work'
const looks = 'see work'

/** Rows are people, columns tickets. `lent` and `walled` stand behind a wall; `salary` is private and behind another. */
describe('what staff may do with a ticket (HR-10..12, HM-28, HM-30)', () => {
  const tickets = ['everyday', 'homeless', 'lent', 'walled', 'salary'] as const
  test.each<[PersonKey, ...string[]]>([
    //           everyday    homeless    lent        walled      salary
    ['olivia', everything, everything, everything, everything, everything],
    ['ines', everything, everything, everything, everything, everything],
    ['ana', everything, everything, everything, '', ''],
    ['ben', everything, everything, everything, everything, ''],
    ['chloe', everything, everything, '', everything, ''],
    ['dmitri', everything, everything, everything, everything, everything],
    ['farah', everything, everything, '', '', looks],
  ])('%s', async (person, ...expected) => {
    const found = await Promise.all(tickets.map(async (ticket) => (await allowed(person, ticket, 'staff')).join(' ')))
    expect(found).toEqual(expected)
  })
})

const follows = 'reply see'
const owns = 'reply see share'

describe('what customers may do with a ticket (AT-17, AT-20, AT-22, CD-11, HR-24)', () => {
  const tickets = ['everyday', 'lent', 'salary', 'copied', 'alone'] as const
  test.each<[PersonKey, ...string[]]>([
    //         everyday  lent     salary  copied   alone
    ['imani', owns, '', '', '', ''],
    ['grace', follows, follows, '', '', ''],
    ['tariq', '', owns, '', '', ''],
    ['uma', '', '', '', '', ''],
    ['elif', '', '', '', owns, ''],
    ['priya', '', '', '', follows, ''],
    ['kofi', '', '', '', '', ''],
    ['lena', '', '', '', '', owns],
  ])('%s', async (person, ...expected) => {
    const found = await Promise.all(
      tickets.map(async (ticket) => (await allowed(person, ticket, 'customer')).join(' ')),
    )
    expect(found).toEqual(expected)
  })

  test('whoever is staff too asks as a customer, and never gets the staff view of the own ticket (HM-23, K29)', async () => {
    expect(await allowed('farah', 'colleague', 'customer')).toEqual(['reply', 'see', 'share'])
    expect(await allowed('farah', 'colleague', 'customer')).not.toContain('work')
  })

  test('with two hats, each opens its own company’s tickets only (CD-17)', async () => {
    expect(await allowed('felix', 'secondHat', 'customer')).toContain('see')
  })

  test('an ended membership gives nothing, but the ticket stays with its company', async () => {
    expect(await allowed('sam', 'leaver', 'customer')).toEqual([])
  })
})
