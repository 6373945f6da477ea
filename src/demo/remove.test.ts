import { expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import type { App } from '../kernel/app.ts'
import { loadDemo } from './load.ts'
import { removeDemo } from './remove.ts'
import { readWorld } from './world.ts'

const tables = [
  'people',
  'companies',
  'teams',
  'tickets',
  'replies',
  'ticket_access',
  'ticket_search',
  'memberships',
  'demo_records',
] as const

async function sizes(app: App): Promise<number[]> {
  const all: number[] = []
  for (const table of tables)
    all.push(
      (
        await app.db
          .selectFrom(table)
          .select((rows) => rows.fn.countAll<number>().as('n'))
          .executeTakeFirstOrThrow()
      ).n,
    )
  return all
}

async function addPerson(app: App, name: string): Promise<number> {
  const at = app.clock()
  const person = await app.db
    .insertInto('people')
    .values({ code: name, name, created_at: at, updated_at: at })
    .returning('id')
    .executeTakeFirstOrThrow()
  return person.id
}

async function addTicket(
  app: App,
  requester: number,
  more: { company_id?: number; assignee_id?: number } = {},
): Promise<number> {
  const at = app.clock()
  const ticket = await app.db
    .insertInto('tickets')
    .values({ subject: 'Real', requester_id: requester, source: 'portal', created_at: at, updated_at: at, ...more })
    .returning('id')
    .executeTakeFirstOrThrow()
  return ticket.id
}

test('the demo goes as it came, with what was tried on it, and leaves what is real', async () => {
  const { app, drop } = await testApp()
  const owner = await addPerson(app, 'Real')
  const real = await addTicket(app, owner)
  const before = await sizes(app)
  await loadDemo(app)
  const world = await readWorld(app.db)
  await addTicket(app, world.person('grace'))
  await app.db
    .insertInto('replies')
    .values({
      ticket_id: world.ticket('everyday'),
      author_id: owner,
      by_staff: true,
      html: '<p>Hi</p>',
      body: 'Hi',
      source: 'desk',
      created_at: app.clock(),
    })
    .execute()
  await removeDemo(app)
  expect(await sizes(app)).toEqual(before)
  expect(await app.db.selectFrom('tickets').select('id').execute()).toEqual([{ id: real }])
  await removeDemo(app)
  await drop()
})

test('nothing goes when something real hangs on it', async () => {
  const { app, drop } = await testApp()
  await loadDemo(app)
  const world = await readWorld(app.db)
  const person = await addPerson(app, 'Real')
  const ticket = await addTicket(app, person, { assignee_id: world.person('ana') })
  const before = await sizes(app)
  await expect(removeDemo(app)).rejects.toMatchObject({ code: 'demo.in-use' })
  expect(await sizes(app)).toEqual(before)

  await app.db.deleteFrom('tickets').where('id', '=', ticket).execute()
  const membership = {
    person_id: person,
    company_id: world.company('marlow'),
    starts_at: app.clock(),
    created_at: app.clock(),
  }
  await app.db.insertInto('memberships').values(membership).execute()
  await expect(removeDemo(app)).rejects.toThrow('Real')
  await drop()
})
