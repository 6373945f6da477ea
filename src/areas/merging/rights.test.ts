import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { testApp, type TestApp } from '../../../test/app.ts'
import { type Name, office, type Office } from '../../../test/office.ts'
import { createRole } from '../access/roles/create.ts'
import { insertPerson } from '../people/new-person.ts'
import { mergePeople } from './records/merge.ts'
import { previewPersonMerge } from './records/preview.ts'
import { undoMerge } from './records/undo.ts'

let product: TestApp
let desk: Office
beforeAll(async () => {
  product = await testApp()
  desk = await office(product.app)
})
afterAll(async () => product.drop())

const db = () => product.app.db

const someone = (name: string) =>
  db()
    .transaction()
    .execute((tx) => insertPerson(tx, { name, now: product.clock() }))

const answer = z.object({ merge: z.number() })
const merge = async (by: Name, id: number, other: number) =>
  answer.parse(await desk.act(mergePeople, await desk.me(by), { id, other })).merge
const undo = async (by: Name, id: number) => desk.act(undoMerge, await desk.me(by), { id })

test('HR-8 HR-17: nobody merges their own rank or above, clients merge nobody, and no rights are won by it', async () => {
  const customer = (await someone('Just Me')).id
  const person = (name: Name) => desk.people[name] ?? 0
  const refused = async (by: Name, master: number, other: number, code: string, company?: 'Acme') => {
    const me = await desk.me(by, company)
    await expect(desk.act(mergePeople, me, { id: master, other })).rejects.toMatchObject({ code })
    await expect(desk.act(mergePeople, me, { id: other, other: master })).rejects.toMatchObject({ code })
  }
  await refused('Gus', customer, person('Gia'), 'kernel.forbidden')
  await refused('Gus', customer, person('Gus'), 'kernel.forbidden')
  await refused('Ada', person('Gus'), person('Abel'), 'kernel.forbidden')
  await refused('Ada', person('Gus'), person('Olivia'), 'kernel.forbidden')
  await refused('Mia', person('Ben'), person('Avi'), 'kernel.forbidden', 'Acme')
  await refused('Gus', customer, 999_999, 'kernel.not-found')
  await refused('Gus', customer, customer, 'kernel.invalid-input')
})

test('HR-8: the preview says why two cannot be merged, and nothing of whom one may not see', async () => {
  const customer = (await someone('Preview Me')).id
  const preview = async (by: Name, other: number) =>
    desk.ask(previewPersonMerge, await desk.me(by), { id: customer, other })
  expect(await preview('Gus', desk.people['Gia'] ?? 0)).toMatchObject({
    refusal: expect.stringContaining('at your own rank'),
    moves: [],
    gains: [],
  })
  await expect(preview('Gus', 999_999)).rejects.toMatchObject({ code: 'kernel.not-found' })
  await expect(preview('Mia', desk.people['Ben'] ?? 0)).rejects.toMatchObject({ code: 'kernel.not-found' })
})

test('K10 K29: staff and customer become one only by someone who may give the role', async () => {
  const clerk = await someone('Gia Again')
  const grants = ['people.view', 'people.edit', 'people.merge'].map((permission) => ({ permission, scope: 'all' }))
  const role = await desk.make(createRole, await desk.me('Olivia'), { name: 'Records', rank: 70, grants })
  await sql`update staff set role_id = ${role} where person_id = ${desk.people['Gus']}`.execute(db())
  await expect(merge('Gus', desk.people['Gia'] ?? 0, clerk.id)).rejects.toMatchObject({ code: 'merging.role' })
  const id = await merge('Ada', clerk.id, desk.people['Gia'] ?? 0)
  expect(await db().selectFrom('staff').select('person_id').where('person_id', '=', clerk.id).execute()).toHaveLength(1)
  await expect(undo('Gus', id)).resolves.toMatchObject({ id: desk.people['Gia'] })
})

test('the last Owner is not merged away; whoever is being erased is left alone', async () => {
  const { people } = desk
  const id = await merge('Olivia', people['Olivia'] ?? 0, people['Oscar'] ?? 0)
  const heir = await someone('Heir')
  await expect(merge('Olivia', heir.id, people['Olivia'] ?? 0)).rejects.toMatchObject({ code: 'people.last-owner' })
  await undo('Olivia', id)
  await sql`insert into erasures (person_id, reason, asked_at, due_at) values (${heir.id}, 'asked', ${product.clock()}, ${product.clock()})`.execute(
    db(),
  )
  await expect(merge('Olivia', people['Nia'] ?? 0, heir.id)).rejects.toMatchObject({ code: 'merging.erased' })
})

test('two opposite merges at once: one wins at most, nobody waits for ever', async () => {
  const [a, b] = [await someone('Race A'), await someone('Race B')]
  const results = await Promise.allSettled([merge('Ada', a.id, b.id), merge('Ada', b.id, a.id)])
  const lost = results.filter((one) => one.status === 'rejected')
  expect(lost.length).toBeGreaterThan(0)
  for (const { reason } of lost) expect(['kernel.not-found', 'merging.busy']).toContain(reason.code)
})
