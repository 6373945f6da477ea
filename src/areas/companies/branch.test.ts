import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp, type TestApp } from '../../../test/app.ts'
import { type Office, office } from '../../../test/office.ts'
import { archiveCompany, restoreCompany } from './archive.ts'
import { createCompany } from './create.ts'
import { listCompanies } from './list.ts'
import { moveCompany } from './move.ts'
import { readBranch } from './read-branch.ts'
import { readCompany } from './read.ts'

let product: TestApp
let desk: Office
beforeAll(async () => {
  product = await testApp()
  desk = await office(product.app)
})
afterAll(() => product.drop())

test('GT-24 GT-26: whoever moves or puts away a branch is told how much comes along', async () => {
  const ada = await desk.me('Ada')
  const { Acme, Labs } = desk.companies
  await desk.make(createCompany, ada, { name: 'Clean room', parent: Labs })
  // Sam, Mia, Mel, Avi, Ben, Coco, Una, Lou at Acme and Lea at Labs.
  expect(await desk.ask(readBranch, ada, { id: Acme })).toEqual({ below: 2, people: 9, sites: 0 })
  expect(await desk.ask(readBranch, ada, { id: Labs })).toEqual({ below: 1, people: 1, sites: 0 })
  const max = await desk.me('Max', 'Globex')
  await expect(desk.ask(readBranch, max, { id: Acme })).rejects.toMatchObject({ kind: 'not-found' })
  await expect(desk.ask(readBranch, max, { id: desk.companies.Globex })).rejects.toMatchObject({ kind: 'forbidden' })
})

test('a company is put away alone or with its branch; nothing in use stands below one that is put away', async () => {
  const ada = await desk.me('Ada')
  const top = await desk.make(createCompany, ada, { name: 'Umbrella' })
  const middle = await desk.make(createCompany, ada, { name: 'Umbrella South', parent: top })
  const low = await desk.make(createCompany, ada, { name: 'Umbrella Harbour', parent: middle })
  await expect(desk.act(archiveCompany, ada, { id: top })).rejects.toMatchObject({ code: 'companies.below-in-use' })
  expect(await desk.act(archiveCompany, ada, { id: top, below: true })).toEqual({ id: top, companies: 3 })
  for (const id of [top, middle, low])
    expect(await desk.ask(readCompany, ada, { id })).toMatchObject({ archivedAt: product.clock().toISOString() })

  await expect(desk.act(restoreCompany, ada, { id: low })).rejects.toMatchObject({ code: 'companies.parent-archived' })
  await expect(desk.act(createCompany, ada, { name: 'X', parent: top })).rejects.toMatchObject({
    code: 'companies.parent-archived',
  })
  await expect(desk.act(moveCompany, ada, { id: desk.companies.Globex, parent: low })).rejects.toMatchObject({
    code: 'companies.parent-archived',
  })
  for (const id of [top, middle, low]) await desk.act(restoreCompany, ada, { id })
  expect(await desk.ask(listCompanies, ada, { parent: middle })).toMatchObject({ items: [{ id: low }] })
})

test('putting a parent away and a child below it at once never leaves a child in use below it', async () => {
  const ada = await desk.me('Ada')
  const old = await desk.make(createCompany, ada, { name: 'Old' })
  const child = await desk.make(createCompany, ada, { name: 'Child' })
  const outcomes = await Promise.allSettled([
    desk.act(archiveCompany, ada, { id: old }),
    desk.act(moveCompany, ada, { id: child, parent: old }),
  ])
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

// The tree of companies is a tree whatever is moved at once, and each company knows its way up.
test('GT-26: however companies are moved at once, the tree stays a tree and everyone knows their place', async () => {
  const ada = await desk.me('Ada')
  const ids: number[] = []
  for (let n = 0; n < 8; n++) ids.push(await desk.make(createCompany, ada, { name: `Branch ${n}` }))
  const moves = fc.array(
    fc.array(fc.tuple(fc.nat({ max: 7 }), fc.option(fc.nat({ max: 7 }))), { minLength: 1, maxLength: 5 }),
    { minLength: 1, maxLength: 4 },
  )
  let refusals = 0
  await fc.assert(
    fc.asyncProperty(moves, async (rounds) => {
      for (const round of rounds) {
        const outcomes = await Promise.allSettled([
          ...round.map(([which, where]) =>
            desk.act(moveCompany, ada, { id: ids[which], parent: where === null ? null : ids[where] }),
          ),
          desk.make(createCompany, ada, { name: 'Newcomer', parent: ids[round[0]?.[0] ?? 0] }),
        ])
        refusals += outcomes.filter(({ status }) => status === 'rejected').length
        const wrong = await product.pool.query(`
          with recursive placed as (
            select id, array[id] as way from companies where parent_id is null
            union all select c.id, placed.way || c.id from companies c join placed on placed.id = c.parent_id)
          select id from companies where ancestors is distinct from (select way from placed where placed.id = companies.id)`)
        expect(wrong.rows).toEqual([])
      }
    }),
    { numRuns: 10, seed: 26 },
  )
  expect(refusals).toBeGreaterThan(0)
}, 120_000)
