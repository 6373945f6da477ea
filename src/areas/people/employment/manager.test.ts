import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp, type TestApp } from '../../../../test/app.ts'
import { names, type Office, office } from '../../../../test/office.ts'
import { databaseError } from '../../../kernel/db.ts'
import { Failure } from '../../../kernel/errors.ts'
import { listPeople } from '../list.ts'
import { readPerson } from '../read.ts'
import { setManager } from './set-manager.ts'

let product: TestApp
let desk: Office
beforeAll(async () => {
  product = await testApp()
  desk = await office(product.app)
})
afterAll(() => product.drop())

const idOf = (name: string) => desk.people[name] ?? 0

/** Who reports to whom, as stored. */
async function managers(): Promise<Map<number, number>> {
  const rows = await product.app.db.selectFrom('person_managers').select(['person_id', 'manager_id']).execute()
  return new Map(rows.map((row) => [row.person_id, row.manager_id]))
}

function isRingFree(above: ReadonlyMap<number, number>): boolean {
  return [...above.keys()].every((start) => {
    let at: number | undefined = start
    for (let step = 0; at !== undefined && step <= above.size; step++) at = above.get(at)
    return at === undefined
  })
}

test('HM-16: a person reports to a manager, whom staff see; the manager’s reports are found', async () => {
  const gus = await desk.me('Gus')
  for (const name of ['Ben', 'Avi']) await desk.act(setManager, gus, { id: idOf(name), manager: idOf('Mia') })
  expect(await desk.ask(readPerson, gus, { id: idOf('Ben') })).toMatchObject({
    manager: { id: idOf('Mia'), name: 'Mia' },
    reports: 0,
  })
  expect(await desk.ask(readPerson, gus, { id: idOf('Mia') })).toMatchObject({ manager: null, reports: 2 })
  expect(await desk.ask(listPeople, gus, { manager: idOf('Mia') })).toMatchObject({
    items: [{ name: 'Avi' }, { name: 'Ben' }],
  })
  await desk.act(setManager, gus, { id: idOf('Avi'), manager: null })
  expect(await desk.ask(readPerson, gus, { id: idOf('Avi') })).toMatchObject({ manager: null })
})

test('HM-16: who does not exist, and who may not be known, is no manager; customers choose none', async () => {
  await expect(desk.act(setManager, await desk.me('Gus'), { id: idOf('Ben'), manager: 999_999 })).rejects.toMatchObject(
    {
      detail: { fields: { manager: 'There is no such person.' } },
    },
  )
  for (const name of ['Mia', 'Ben'] as const)
    await expect(
      desk.act(setManager, await desk.me(name, 'Acme'), { id: idOf('Ben'), manager: idOf('Mia') }),
    ).rejects.toMatchObject({ kind: 'forbidden' })
})

test('HM-16: nobody is their own manager, over however many steps', async () => {
  const gus = await desk.me('Gus')
  await desk.act(setManager, gus, { id: idOf('Ben'), manager: idOf('Avi') })
  await desk.act(setManager, gus, { id: idOf('Avi'), manager: idOf('Mel') })
  for (const [who, manager] of [
    ['Mel', 'Ben'],
    ['Mel', 'Avi'],
    ['Mel', 'Mel'],
  ] as const)
    await expect(desk.act(setManager, gus, { id: idOf(who), manager: idOf(manager) })).rejects.toMatchObject({
      code: 'people.manager-ring',
    })
})

test('HM-16: whatever is asked in whatever order, a ring never stands', async () => {
  const olivia = await desk.me('Olivia')
  const someone = fc.constantFrom(...names)
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(someone, fc.option(someone)), { maxLength: 25 }), async (wishes) => {
      for (const [who, manager] of wishes) {
        const before = await managers()
        const wish = new Map(before)
        if (manager === null) wish.delete(idOf(who))
        else wish.set(idOf(who), idOf(manager))
        const input = { id: idOf(who), manager: manager && idOf(manager) }
        const isDone = await desk.act(setManager, olivia, input).then(
          () => true,
          (error: unknown) => {
            if (error instanceof Failure && error.code === 'people.manager-ring') return false
            throw error
          },
        )
        expect(isDone).toBe(isRingFree(wish))
        expect(await managers()).toEqual(isDone ? wish : before)
      }
    }),
    { seed: 16, numRuns: 12 },
  )
})

test('HM-16: two who make each other their manager at the same moment do not both succeed', async () => {
  const olivia = await desk.me('Olivia')
  const ring = ['Lea', 'Max', 'Nia'] as const
  await product.app.db.deleteFrom('person_managers').execute()
  const ends = await Promise.allSettled(
    ring.map((name, at) =>
      desk.act(setManager, olivia, { id: idOf(name), manager: idOf(ring[(at + 1) % ring.length] ?? '') }),
    ),
  )
  const reasons = ends.flatMap((end): unknown[] => (end.status === 'rejected' ? [end.reason] : []))
  expect(reasons.length).toBeGreaterThan(0)
  // Whoever waits in a ring of locks is told to try again; nothing of theirs is kept.
  for (const reason of reasons)
    expect(
      (reason instanceof Failure && reason.code === 'people.manager-ring') || databaseError(reason)?.code === '40P01',
    ).toBe(true)
  expect(isRingFree(await managers())).toBe(true)
})
