import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { office, type Office } from '../../../test/office.ts'
import { type Desk, fetchFrom, mailedToken, testDesk, whoIs } from '../../../test/sign-in.ts'
import { createPerson } from '../people/create.ts'
import { listPeople } from '../people/list.ts'
import { invite } from '../sessions/links/invite.ts'
import { appoint } from '../teams/staff/appoint.ts'
import { listInvited } from './list-invited.ts'

const PASSWORD = 'wet gravel under tall pines'

let desk: Desk
let world: Office
beforeAll(async () => {
  desk = await testDesk()
  world = await office(desk.app)
})
afterAll(async () => desk.stop())
beforeEach(() => desk.clock.forward(60 * 60_000))

const invited = async (...people: number[]) => {
  const answer = await world.ask(listInvited, await world.me('Gus'), { people: people.join(',') })
  return z
    .object({ items: z.array(z.object({ person: z.number() })) })
    .parse(answer)
    .items.map(({ person }) => person)
}

test('HR-26 HR-27 HR-28 HR-29: an agent adds a User and invites them; they stand as invited until they choose their password', async () => {
  const gus = await world.me('Gus')
  const id = await world.make(createPerson, gus, { name: 'Ira Stone', emails: ['ira@acme.example'] })
  expect(await invited(id, world.people['Mia'] ?? 0)).toEqual([])
  await world.act(invite, gus, { id })
  expect(await invited(id, world.people['Mia'] ?? 0)).toEqual([id])
  const token = await mailedToken(desk.app, 'ira@acme.example')
  const done = await fetchFrom(desk, 'POST', '/session/link', { body: { token, password: PASSWORD } })
  expect(done).toMatchObject({ status: 201, body: { face: 'portal' } })
  expect(await whoIs(desk, { cookie: done.cookie })).toBe('Ira Stone')
  expect(await invited(id)).toEqual([])
  // Staff are added the same way, as far as one's own role lets: an agent gives no role.
  await expect(world.act(appoint, gus, { id, role: world.roles['agent'] })).rejects.toMatchObject({ kind: 'forbidden' })
})

test('who is invited is asked by those who invite, for ids that are ids', async () => {
  for (const name of ['Mia', 'Ben'] as const)
    await expect(world.ask(listInvited, await world.me(name), { people: '1' })).rejects.toMatchObject({
      kind: 'forbidden',
    })
  for (const people of ['', 'x', '1,', '0', '1;2', "1' or 1"])
    await expect(world.ask(listInvited, await world.me('Gus'), { people })).rejects.toMatchObject({ kind: 'invalid' })
})

test('HR-33 HR-34: the list of people says whose role one may change, and changing it there follows the ranks', async () => {
  const page = z.object({ items: z.array(z.object({ id: z.number(), can: z.record(z.string(), z.boolean()) })) })
  const changeable = async (name: 'Olivia' | 'Ada' | 'Gus') => {
    const { items } = page.parse(await world.ask(listPeople, await world.me(name), { limit: 200 }))
    const ids = new Set(items.filter((one) => one.can['assign-role']).map((one) => one.id))
    return (['Oscar', 'Abel', 'Gia', 'Ben'] as const).filter((one) => ids.has(world.people[one] ?? 0))
  }
  expect(await changeable('Olivia')).toEqual(['Oscar', 'Abel', 'Gia', 'Ben'])
  expect(await changeable('Ada')).toEqual(['Gia', 'Ben'])
  expect(await changeable('Gus')).toEqual([])
  const ada = await world.me('Ada')
  const gia = world.people['Gia'] ?? 0
  await expect(world.act(appoint, ada, { id: gia, role: world.roles['admin'] })).rejects.toMatchObject({
    code: 'access.rank-too-high',
  })
  await world.act(appoint, await world.me('Olivia'), { id: gia, role: world.roles['admin'] })
  expect(await changeable('Ada')).toEqual(['Ben'])
})
