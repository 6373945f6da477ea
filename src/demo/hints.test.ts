import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { ticketAccess } from '../areas/tickets/access.ts'
import { wear } from '../kernel/me.ts'
import { loadDemo } from './load.ts'
import { demoPeople, type PersonKey, readWorld } from './world.ts'

const people: PersonKey[] = ['olivia', 'ana', 'ben', 'chloe', 'farah', 'grace', 'jonas', 'imani', 'felix', 'lena']

test('hints that lean on what the statement found say the same as those that ask everything', async () => {
  const { app, drop } = await testApp()
  await loadDemo(app)
  const world = await readWorld(app.db)
  let compared = 0
  for (const name of people) {
    const id = world.person(name)
    const known = (await app.who.load(app.db, [id], app.clock())).get(id)
    if (!known) throw new Error(`${demoPeople[name].name} is not there.`)
    for (const { key } of known.hats) {
      const me = wear(id, known, app.clock(), key)
      if (!me) continue
      for (const given of ['see', 'work'] as const) {
        const rows = await app.db
          .selectFrom('tickets')
          .select([sql`${ticketAccess.hints(me)}`.as('all'), sql`${ticketAccess.hints(me, given)}`.as('short')])
          .where(ticketAccess.where(given, me))
          .execute()
        compared += rows.length
        expect(rows.map((row) => row.short)).toEqual(rows.map((row) => row.all))
      }
    }
  }
  expect(compared).toBeGreaterThan(1000)
  await drop()
})
