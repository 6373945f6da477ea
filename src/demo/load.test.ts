import { expect, test } from 'vitest'
import { z } from 'zod'
import { testApp } from '../../test/app.ts'
import { ask } from '../kernel/ask.ts'
import type { App } from '../kernel/app.ts'
import { wear } from '../kernel/me.ts'
import { listSharedTickets, listTickets } from '../areas/tickets/list.ts'
import { makeDice } from './dice.ts'
import { DEMO_SEED, isDemoLoaded, loadDemo } from './load.ts'
import { DEMO_TICKETS, planTickets } from './plan.ts'
import { tell } from './tell.ts'
import { demoPeople, type PersonKey, readWorld, type TicketKey, type World } from './world.ts'

const seen = z.object({ items: z.array(z.object({ id: z.number() })), next: z.string().nullable() })

/** Ids of every ticket that a person sees under a hat, all pages together. */
async function seenBy(app: App, world: World, person: PersonKey, hat: string): Promise<number[]> {
  const id = world.person(person)
  const known = (await app.who.load(app.db, [id], app.clock())).get(id)
  const worn = known?.hats.find(({ key, label }) => key === hat || label === hat)
  const me = known && worn ? wear(id, known, app.clock(), worn.key) : null
  if (!me) return []
  const ids: number[] = []
  for (let cursor: string | undefined; ;) {
    const page = seen.parse(
      await ask(app, hat === 'staff' ? listTickets : listSharedTickets, me, { limit: 200, cursor }),
    )
    ids.push(...page.items.map((item) => item.id))
    if (page.next === null) return ids
    cursor = page.next
  }
}

test('the demo is whole, tells nobody, and comes once', async () => {
  const { app, drop } = await testApp()
  expect(await isDemoLoaded(app.db)).toBe(false)
  const lines = await loadDemo(app)
  expect(lines.join('\n')).toContain('grace.lindqvist@brightwater.example')
  await loadDemo(app)

  const count = async (table: 'people' | 'companies' | 'teams' | 'tickets' | 'staff') =>
    (
      await app.db
        .selectFrom(table)
        .select((all) => all.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow()
    ).n
  expect(await count('people')).toBe(Object.keys(demoPeople).length)
  expect(await count('people')).toBe(40)
  expect(await count('staff')).toBe(8)
  expect(await count('companies')).toBe(7)
  expect(await count('teams')).toBe(3)
  expect(await count('tickets')).toBe(DEMO_TICKETS)
  const waiting = await app.db.selectFrom('events').select('name').where('delivered_at', 'is', null).execute()
  expect(waiting).toEqual([{ name: 'demo.loaded' }])

  const later = await app.db.selectFrom('replies').select('id').where('created_at', '>', app.clock()).execute()
  expect(later).toEqual([])
  const states = await app.db.selectFrom('tickets').select('state').distinct().execute()
  expect(states.map(({ state }) => state).sort()).toEqual(['closed', 'new', 'on-hold', 'open', 'pending', 'solved'])
  const unfilled = await app.db.selectFrom('replies').select('body').where('body', '~', '[][{}|]').execute()
  expect(unfilled).toEqual([])
  await drop()
})

test('the same story is told each time, with ages that count from now', () => {
  const now = new Date('2026-03-02T10:00:00.000Z')
  const story = (at: Date) => {
    const dice = makeDice(DEMO_SEED)
    return planTickets(dice, at).map((plan) => ({ plan, told: tell(dice, plan, at) }))
  }
  expect(story(now)).toEqual(story(now))
  const [first, ...others] = story(now)
  const last = others.at(-1)
  expect(first?.told.messages.length).toBeGreaterThan(2)
  expect(last?.told.messages).toHaveLength(1)
  const conversations = new Set(
    [first, ...others].map((ticket) => ticket?.told.messages.map(({ text }) => text).join()),
  )
  expect(conversations.size).toBeGreaterThan(270)
})

test('the named people see of the named tickets what their roles say', async () => {
  const { app, drop } = await testApp()
  await loadDemo(app)
  const world = await readWorld(app.db)
  const names: TicketKey[] = [
    'everyday',
    'salary',
    'homeless',
    'lent',
    'walled',
    'copied',
    'secondHat',
    'leaver',
    'alone',
    'colleague',
  ]
  const named = async (person: PersonKey, hat: string) => {
    const visible = new Set(await seenBy(app, world, person, hat))
    return names.filter((name) => visible.has(world.ticket(name))).join(' ')
  }
  expect(await named('olivia', 'staff')).toBe(names.join(' '))
  expect(await named('ana', 'staff')).toBe('everyday homeless lent copied secondHat leaver alone colleague')
  expect(await named('ben', 'staff')).toBe('everyday homeless lent walled copied secondHat leaver alone colleague')
  expect(await named('chloe', 'staff')).toBe('everyday homeless walled copied secondHat leaver alone colleague')
  expect(await named('farah', 'staff')).toBe('everyday salary homeless copied secondHat leaver alone colleague')
  expect(await named('farah', 'Marlow & Finch Architects')).toBe('colleague')
  expect(await named('imani', 'Brightwater Group')).toBe('everyday')
  expect(await named('grace', 'Brightwater Group')).toBe('everyday homeless lent walled secondHat leaver')
  expect(await named('tariq', 'Brightwater Logistics')).toBe('lent walled')
  expect(await named('felix', 'Brightwater Group')).toContain('secondHat')
  expect(await named('felix', 'Marlow & Finch Architects')).toBe('')
  expect(await named('priya', 'Brightwater Foods')).toBe('homeless copied leaver')
  expect(await named('kofi', 'Marlow & Finch Berlin')).toBe('')
  expect(await named('sam', 'personal')).toBe('')
  expect(await named('lena', 'personal')).toBe('alone')
  expect(await named('rosa', 'personal')).toBe('')
  expect(await named('hana', 'Marlow & Finch Architects')).toBe('')
  await drop()
})
