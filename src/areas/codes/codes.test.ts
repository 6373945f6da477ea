import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { testApp, type TestApp } from '../../../test/app.ts'
import { eventsAbout, type Office, office } from '../../../test/office.ts'
import type { Me } from '../../kernel/me.ts'
import { assertCode } from './assert-code.ts'
import { listCodeChoices } from './choices.ts'
import { choicesOf, codeNameOf } from './code-list.ts'
import { createCodeList } from './create.ts'
import { deleteCodeList } from './delete.ts'
import { listCodeLists } from './list.ts'
import { prepareCodes } from './prepare.ts'
import { readCodeList } from './read.ts'
import { renameCodeList } from './rename.ts'
import { shippedLists } from './shipped.ts'
import { addCodeValue } from './values/add.ts'
import { deleteCodeValue } from './values/delete.ts'
import { renameCodeValue } from './values/rename.ts'
import { reorderCodeValues } from './values/reorder.ts'
import { restoreCodeValue, retireCodeValue } from './values/retire.ts'

let product: TestApp
let desk: Office
let ada: Me
beforeAll(async () => {
  product = await testApp()
  desk = await office(product.app)
  ada = await desk.me('Ada')
})
afterAll(() => product.drop())

/** A list with these values; gives their ids. */
async function listOf(name: string, values: readonly string[]): Promise<{ list: number; ids: number[] }> {
  const list = await desk.make(createCodeList, ada, { name })
  const ids: number[] = []
  for (const value of values) ids.push(await desk.make(addCodeValue, ada, { id: list, name: value }))
  return { list, ids }
}

const values = z.object({ version: z.number(), values: z.array(z.object({ value: z.number(), name: z.string() })) })
const read = async (list: number) => values.parse(await desk.ask(readCodeList, ada, { id: list }))
const namesIn = async (list: number) => (await read(list)).values.map(({ name }) => name)

test('the shipped lists are there once, and what an administrator made of them stays (HM-22)', async () => {
  const lists = z
    .object({ items: z.array(z.object({ id: z.number(), key: z.string(), isShipped: z.boolean() })) })
    .parse(await desk.ask(listCodeLists, ada, {}))
  const phones = lists.items.find(({ key }) => key === 'phone-label')?.id ?? 0
  const [first] = (await read(phones)).values
  await desk.act(renameCodeValue, ada, { id: phones, value: first?.value, name: 'Office' })
  await prepareCodes(product.app)
  expect((await namesIn(phones)).slice(0, 2)).toEqual(['Office', 'Mobile'])
  expect(lists.items.filter(({ isShipped }) => isShipped)).toHaveLength(shippedLists.length)
  await expect(desk.act(deleteCodeList, ada, { id: phones })).rejects.toMatchObject({ code: 'codes.shipped' })
})

test('an administrator adds, renames and orders values, and each change is in the history (HM-22)', async () => {
  const { list, ids } = await listOf('Floors', ['Ground', 'First', 'Second'])
  const [ground = 0, first = 0, second = 0] = ids
  await desk.act(renameCodeList, ada, { id: list, name: 'Storeys' })
  await desk.act(reorderCodeValues, ada, { id: list, values: [second, first, ground] })
  await desk.act(renameCodeValue, ada, { id: list, value: ground, name: 'Street level' })
  expect(await namesIn(list)).toEqual(['Second', 'First', 'Street level'])
  await expect(desk.act(addCodeValue, ada, { id: list, name: ' first ' })).rejects.toMatchObject({
    detail: { fields: { name: expect.stringContaining('already') } },
  })
  await expect(desk.act(createCodeList, ada, { name: 'STOREYS' })).rejects.toMatchObject({ code: 'kernel.taken' })
  expect(await eventsAbout(product.app.db, 'code-list', list)).toEqual([
    'code-list.created',
    ...ids.map(() => 'code-list.value-added'),
    'code-list.renamed',
    'code-list.reordered',
    'code-list.value-renamed',
  ])
})

test('a retired value is gone from pickers, stays where it was chosen, and comes back to its place (HM-22)', async () => {
  const { list, ids } = await listOf('Shirt sizes', ['S', 'M', 'L'])
  const [, medium = 0] = ids
  const picker = async () => await desk.ask(listCodeChoices, ada, { list: 'shirt-sizes' })
  await desk.act(retireCodeValue, ada, { id: list, value: medium })
  expect(await picker()).toMatchObject({ items: [{ name: 'S' }, { name: 'L' }] })
  const { db } = product.app
  const shown = await sql<{ name: string }>`select ${codeNameOf(sql.val(medium))} as name`.execute(db)
  expect(shown.rows).toEqual([{ name: 'M' }])
  await expect(assertCode(db, 'shirt-sizes', medium, { field: 'size' })).rejects.toMatchObject({
    detail: { fields: { size: 'This value is retired. Choose one that is in use.' } },
  })
  await assertCode(db, 'shirt-sizes', medium, { field: 'size', before: medium })
  await expect(desk.act(retireCodeValue, ada, { id: list, value: medium })).rejects.toMatchObject({
    code: 'codes.retired',
  })
  await desk.act(restoreCodeValue, ada, { id: list, value: medium })
  expect(await picker()).toMatchObject({ items: [{ name: 'S' }, { name: 'M' }, { name: 'L' }] })
})

test('a value of another list, or none at all, is refused with a sentence (HM-22)', async () => {
  const { ids } = await listOf('Colours', ['Red'])
  const { db } = product.app
  for (const value of [ids[0] ?? 0, 987_654])
    await expect(assertCode(db, 'phone-label', value, { field: 'label' })).rejects.toMatchObject({
      detail: { fields: { label: 'This is not one of the values to choose from.' } },
    })
  await assertCode(db, 'phone-label', null, { field: 'label' })
})

test('a value that nobody chose can be deleted, and so can a list of one’s own (HM-22)', async () => {
  const { list, ids } = await listOf('Typos', ['Wrnog', 'Right'])
  await desk.act(deleteCodeValue, ada, { id: list, value: ids[0] })
  expect(await namesIn(list)).toEqual(['Right'])
  await desk.act(deleteCodeList, ada, { id: list })
  await expect(desk.ask(readCodeList, ada, { id: list })).rejects.toMatchObject({ kind: 'not-found' })
})

test('of two orders made at the same time one holds, whole, and the other is told (HM-22)', async () => {
  const { list, ids } = await listOf('Weekdays', ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'])
  const { version } = await read(list)
  const orders = [ids.toReversed(), [...ids.slice(2), ...ids.slice(0, 2)]]
  const answers = await Promise.allSettled(
    orders.map((order) => desk.act(reorderCodeValues, ada, { id: list, values: order, version })),
  )
  expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  const winner = orders[answers.findIndex(({ status }) => status === 'fulfilled')]
  expect((await read(list)).values.map(({ value }) => value)).toEqual(winner)
})

test('values added at the same time each get a place, and an order that misses one is refused (HM-22)', async () => {
  const { list, ids } = await listOf('Crowd', ['First'])
  const many = Array.from({ length: 12 }, (_, at) => `Value ${at}`)
  await Promise.all(many.map((name) => desk.act(addCodeValue, ada, { id: list, name })))
  const places = await product.app.db.selectFrom('code_values').select('position').where('list_id', '=', list).execute()
  expect(new Set(places.map(({ position }) => position)).size).toBe(13)
  for (const order of [ids, [...ids, ...ids], [987_654]])
    await expect(desk.act(reorderCodeValues, ada, { id: list, values: order })).rejects.toMatchObject({
      code: 'codes.order-stale',
    })
})

test('agents choose from lists and change none; customers get those of their own profile only (HM-22)', async () => {
  const { list } = await listOf('Secrets', ['Churn risk'])
  const [gus, ben] = [await desk.me('Gus'), await desk.me('Ben', 'Acme')]
  await expect(desk.act(addCodeValue, gus, { id: list, name: 'More' })).rejects.toMatchObject({ kind: 'not-found' })
  await expect(desk.act(createCodeList, gus, { name: 'Mine' })).rejects.toMatchObject({ kind: 'forbidden' })
  expect(await desk.ask(listCodeChoices, gus, { list: 'secrets' })).toMatchObject({ items: [{ name: 'Churn risk' }] })
  expect(await desk.ask(listCodeChoices, ben, { list: 'secrets' })).toEqual({ items: [] })
  expect(await desk.ask(listCodeChoices, gus, { list: 'no-such-list' })).toEqual({ items: [] })
  expect(await desk.ask(listCodeChoices, ben, { list: 'phone-label' })).toMatchObject({
    items: expect.arrayContaining([{ value: expect.any(Number), name: 'Mobile' }]),
  })
})

test('a name without plain letters still gives a key, and two alike get keys of their own (HM-22)', async () => {
  const made = z.object({ key: z.string() })
  const keyOf = async (name: string) => made.parse(await desk.act(createCodeList, ada, { name })).key
  expect([await keyOf('Länder & Orte'), await keyOf('Lander Orte!'), await keyOf('部署'), await keyOf('職位')]).toEqual(
    ['lander-orte', 'lander-orte-2', 'list', 'list-2'],
  )
  const { db } = product.app
  const listed = await sql`select ${choicesOf(sql`(select id from code_lists where key = 'list')`)} as values`.execute(
    db,
  )
  expect(listed.rows).toEqual([{ values: [] }])
})
