import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { testApp, type TestApp } from '../../../test/app.ts'
import { eventsAbout, type Office, office } from '../../../test/office.ts'
import { openContent } from '../../kernel/ask.ts'
import type { Me } from '../../kernel/me.ts'
import { perform } from '../../kernel/perform.ts'
import { createCodeList } from '../codes/create.ts'
import { addCodeValue } from '../codes/values/add.ts'
import { deleteCodeValue } from '../codes/values/delete.ts'
import { retireCodeValue } from '../codes/values/retire.ts'
import { sweepUploads } from '../files/sweep.ts'
import { upload } from '../files/upload.ts'
import { ask as openTicket } from '../tickets/open.ts'
import { createForm } from './create.ts'
import { deleteForm } from './delete.ts'
import { designForm } from './design.ts'
import { editForm } from './edit.ts'
import { listForms } from './list.ts'
import { readForm } from './read.ts'
import { filledForm } from './record/forms-of.ts'
import { formsOfCompany, formsOfPerson, formsOfSite, formsOfTicket } from './record/subjects.ts'
import { tryForm } from './try.ts'

let product: TestApp
let desk: Office
let ada: Me
beforeAll(async () => {
  product = await testApp()
  desk = await office(product.app)
  ada = await desk.me('Ada')
})
afterAll(() => product.drop())

type Designed = { title: string; kinds?: string[]; inPortal?: boolean; fields: Record<string, unknown>[] }

async function made({ title, kinds = ['person'], inPortal = false, fields }: Designed): Promise<number> {
  const form = await desk.make(createForm, ada, { title, kinds, inPortal })
  await desk.act(designForm, ada, { id: form, fields: fields.map((field) => ({ label: field['key'], ...field })) })
  return form
}

/** Dates stay as they were written out. */
const shown = z.object({ forms: z.array(filledForm.extend({ updatedAt: z.string().nullable() })) })

async function formOn(me: Me, record: number, title: string, from = formsOfPerson.read) {
  const { forms } = shown.parse(await desk.ask(from, me, { id: record }))
  return forms.find((form) => form.title === title)
}

const fill = (
  me: Me,
  form: number,
  values: Record<string, unknown>,
  revision?: number | null,
  person = desk.people['Ben'],
) =>
  desk.act(formsOfPerson.fill, me, {
    id: person,
    form,
    values: Object.entries(values).map(([field, value]) => ({ field, value })),
    ...(revision === undefined ? {} : { revision }),
  })

test('a form is designed, filled in, changed, and each change is in the history of the person (HM-21)', async () => {
  const form = await made({
    title: 'Workplace',
    fields: [
      { key: 'badge', type: 'text', label: 'Badge', pattern: '[A-Z]-\\d{3}', isRequired: true },
      { key: 'parking', type: 'checkbox', label: 'Parks here' },
      { key: 'plate', type: 'text', label: 'Plate', parent: 'parking', isRequired: true },
      { key: 'since', type: 'date', label: 'Since' },
    ],
  })
  const gus = await desk.me('Gus')
  await expect(fill(gus, form, { badge: 'x1', parking: true })).rejects.toMatchObject({
    kind: 'invalid',
    detail: {
      fields: {
        'values.badge': 'This does not fit the pattern [A-Z]-\\d{3}.',
        'values.plate': 'This has to be filled in.',
      },
    },
  })
  expect(await fill(gus, form, { badge: 'A-123', parking: true, plate: 'W 1', since: '2026-01-31' })).toEqual({
    revision: 1,
  })
  expect(await fill(gus, form, { badge: 'A-124', parking: false, plate: 'W 1' }, 1)).toEqual({ revision: 2 })
  const now = await formOn(gus, desk.people['Ben'] ?? 0, 'Workplace')
  expect(now?.values).toEqual([{ field: 'badge', value: 'A-124', name: null, file: null }])
  const events = await product.app.db
    .selectFrom('events')
    .select(['before', 'after'])
    .where('subject_kind', '=', 'person')
    .where('subject_id', '=', desk.people['Ben'] ?? 0)
    .where('name', '=', 'form.filled')
    .orderBy('id')
    .execute()
  expect(events[1]).toEqual({
    before: {
      'Workplace: Badge': 'A-123',
      'Workplace: Parks here': true,
      'Workplace: Plate': 'W 1',
      'Workplace: Since': '2026-01-31',
    },
    after: {
      'Workplace: Badge': 'A-124',
      'Workplace: Parks here': null,
      'Workplace: Plate': null,
      'Workplace: Since': null,
    },
  })
  await desk.act(formsOfPerson.empty, gus, { id: desk.people['Ben'], form, revision: 2 })
  expect((await formOn(gus, desk.people['Ben'] ?? 0, 'Workplace'))?.revision).toBeNull()
  expect((await eventsAbout(product.app.db, 'person', desk.people['Ben'] ?? 0)).slice(-1)).toEqual(['form.emptied'])
})

test('titles are unique, a design keeps its order and nesting, and a stale one is refused (HM-21)', async () => {
  const form = await made({
    title: 'Order',
    fields: [
      { key: 'b', type: 'checkbox' },
      { key: 'a', type: 'text', parent: 'b' },
    ],
  })
  await expect(desk.act(createForm, ada, { title: 'ORDER', kinds: ['person'] })).rejects.toMatchObject({
    detail: { fields: { title: expect.anything() } },
  })
  const read = async () => await desk.ask(readForm, ada, { id: form })
  expect(await read()).toMatchObject({
    version: 2,
    fields: [
      { key: 'b', parent: null },
      { key: 'a', parent: 'b' },
    ],
  })
  const orders = [
    ['c', 'a', 'b'],
    ['a', 'b', 'c'],
  ].map((keys) => keys.map((key) => ({ key, type: 'text', label: key })))
  const done = await Promise.allSettled(
    orders.map((fields) =>
      desk.act(designForm, ada, {
        id: form,
        fields: fields.map((field) => (field.key === 'b' ? { ...field, type: 'checkbox' } : field)),
        version: 2,
      }),
    ),
  )
  expect(done.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  const winner = orders[done.findIndex(({ status }) => status === 'fulfilled')]
  expect(await read()).toMatchObject({ fields: winner?.map(({ key }) => ({ key, parent: null })) })
})

test('a field with answers is retired, not lost, and keeps its type; one without goes (HM-21)', async () => {
  const form = await made({
    title: 'Laptop',
    fields: [
      { key: 'serial', type: 'text' },
      { key: 'never', type: 'text' },
    ],
  })
  await fill(ada, form, { serial: 'S1' })
  const design = (fields: object[]) => desk.act(designForm, ada, { id: form, fields })
  await expect(design([{ key: 'serial', type: 'number', label: 'Serial' }])).rejects.toMatchObject({
    detail: { fields: { 'fields.0.type': expect.stringContaining('has answers') } },
  })
  await design([{ key: 'model', type: 'text', label: 'Model' }])
  expect(await desk.ask(readForm, ada, { id: form })).toMatchObject({
    fields: [{ key: 'model' }, { key: 'serial', isRetired: true }],
  })
  const on = await formOn(ada, desk.people['Ben'] ?? 0, 'Laptop')
  expect(on?.fields.map(({ key }) => key)).toEqual(['model', 'serial'])
  await fill(ada, form, { model: 'M' })
  expect((await formOn(ada, desk.people['Ben'] ?? 0, 'Laptop'))?.values.map(({ value }) => value).toSorted()).toEqual([
    'M',
    'S1',
  ])
  await expect(desk.act(deleteForm, ada, { id: form })).rejects.toMatchObject({ code: 'forms.answered' })
  await desk.act(editForm, ada, { id: form, isActive: false })
  await expect(fill(ada, form, { model: 'N' })).rejects.toMatchObject({ code: 'forms.closed' })
  expect((await formOn(ada, desk.people['Ben'] ?? 0, 'Laptop'))?.isOpen).toBe(false)
  expect(await formOn(ada, desk.people['Mia'] ?? 0, 'Laptop')).toBeUndefined()
})

test('a code that an answer holds is kept when it is retired, and cannot be deleted (HM-22)', async () => {
  const list = await desk.make(createCodeList, ada, { name: 'Sizes' })
  const small = await desk.make(addCodeValue, ada, { id: list, name: 'S' })
  const large = await desk.make(addCodeValue, ada, { id: list, name: 'L' })
  const form = await made({
    title: 'Clothes',
    fields: [
      { key: 'size', type: 'choice', list },
      { key: 'cap', type: 'checkbox' },
    ],
  })
  await fill(ada, form, { size: small })
  await desk.act(retireCodeValue, ada, { id: list, value: small })
  await expect(desk.act(deleteCodeValue, ada, { id: list, value: small })).rejects.toMatchObject({
    code: 'codes.value-in-use',
  })
  const ben = await formOn(ada, desk.people['Ben'] ?? 0, 'Clothes')
  expect(ben?.values).toMatchObject([{ value: small, name: 'S' }])
  expect(ben?.fields[0]?.options.map(({ name }) => name)).toEqual(['S', 'L'])
  await fill(ada, form, { size: small, cap: true })
  const others = await formOn(ada, desk.people['Mia'] ?? 0, 'Clothes')
  expect(others?.fields[0]?.options.map(({ name }) => name)).toEqual(['L'])
  await expect(fill(ada, form, { size: small }, undefined, desk.people['Mia'])).rejects.toMatchObject({
    detail: { fields: { 'values.size': 'This value is retired. Choose one that is in use.' } },
  })
  await fill(ada, form, { size: large })
  await desk.act(deleteCodeValue, ada, { id: list, value: small })
})

test('of two who fill in the same answer at once one is told what stands there now (HM-21)', async () => {
  const form = await made({ title: 'Race', fields: [{ key: 'who', type: 'text' }] })
  const first = await Promise.allSettled(['a', 'b'].map((who) => fill(ada, form, { who }, null)))
  expect(first.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  await expect(fill(ada, form, { who: 'c' }, null)).rejects.toMatchObject({
    code: 'forms.answer-changed',
    detail: { current: { revision: 1, values: [{ field: 'who' }] } },
  })
  expect(await fill(ada, form, { who: 'c' }, 1)).toEqual({ revision: 2 })
  expect(await fill(ada, form, { who: 'c' })).toEqual({ revision: 2 })
})

test('a form of the portal is one’s own to fill in; others do not exist for customers (HM-21)', async () => {
  const own = await made({ title: 'Diet', inPortal: true, fields: [{ key: 'diet', type: 'text' }] })
  const inner = await made({ title: 'Risk', fields: [{ key: 'risk', type: 'text' }] })
  const ben = await desk.me('Ben', 'Acme')
  const id = desk.people['Ben'] ?? 0
  await fill(ada, inner, { risk: 'high' })
  expect(await fill(ben, own, { diet: 'vegan' })).toEqual({ revision: 1 })
  expect(shown.parse(await desk.ask(formsOfPerson.read, ben, { id })).forms.map(({ title }) => title)).toEqual(['Diet'])
  for (const form of [inner, 987_654])
    await expect(fill(ben, form, { risk: 'none' })).rejects.toMatchObject({ kind: 'not-found' })
  for (const person of [desk.people['Max'], 987_654])
    await expect(fill(ben, own, { diet: 'x' }, undefined, person)).rejects.toMatchObject({ kind: 'not-found' })
  await expect(desk.ask(formsOfPerson.read, ben, { id: desk.people['Max'] })).rejects.toMatchObject({
    kind: 'not-found',
  })
  // Mia leads Acme: she may see and change what the portal asks of its people, and nothing else.
  const mia = await desk.me('Mia', 'Acme')
  expect(shown.parse(await desk.ask(formsOfPerson.read, mia, { id })).forms.map(({ title }) => title)).toEqual(['Diet'])
  expect(await fill(mia, own, { diet: 'none' }, 1)).toEqual({ revision: 2 })
})

test('companies, sites and tickets have forms by the rules of their own (HM-21)', async () => {
  const form = await made({
    title: 'Everything',
    kinds: ['company', 'site', 'ticket'],
    fields: [{ key: 'fact', type: 'text' }],
  })
  const { Acme } = desk.companies
  const site = await product.app.db
    .insertInto('sites')
    .values({ company_id: Acme, name: 'Mill' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const ticket = await desk.make(openTicket, await desk.me('Ben', 'Acme'), { subject: 'Help', html: '<p>x</p>' })
  const values = [{ field: 'fact', value: 'true' }]
  const gus = await desk.me('Gus')
  for (const [of, id] of [
    [formsOfCompany, Acme],
    [formsOfSite, site.id],
    [formsOfTicket, ticket],
  ] as const) {
    expect(await desk.act(of.fill, ada, { id, form, values })).toEqual({ revision: 1 })
    expect(await desk.ask(of.read, ada, { id })).toMatchObject({ forms: [{ title: 'Everything', revision: 1 }] })
  }
  await expect(desk.act(formsOfCompany.fill, gus, { id: Acme, form, values })).rejects.toMatchObject({
    kind: 'forbidden',
  })
  expect(await desk.ask(formsOfCompany.read, gus, { id: Acme })).toMatchObject({ forms: [{ title: 'Everything' }] })
  expect(await desk.ask(formsOfTicket.read, await desk.me('Ben', 'Acme'), { id: ticket })).toMatchObject({ forms: [] })
  await expect(desk.ask(formsOfTicket.read, await desk.me('Max', 'Globex'), { id: ticket })).rejects.toMatchObject({
    kind: 'not-found',
  })
  await expect(fill(ada, form, { fact: 'x' })).rejects.toMatchObject({ code: 'forms.closed' })
})

test('a file of an answer is one’s own upload, opens for whoever sees the answer, and goes with it (HM-21)', async () => {
  const form = await made({ title: 'Papers', fields: [{ key: 'scan', type: 'file' }] })
  const send = async (me: Me) =>
    z
      .object({ id: z.number() })
      .parse(
        (await perform(product.app, upload, me, { name: 'scan.txt' }, { content: Readable.from(['scanned']) })).answer,
      ).id
  const [file, foreign] = [await send(ada), await send(await desk.me('Gus'))]
  for (const scan of [foreign, 987_654])
    await expect(fill(ada, form, { scan })).rejects.toMatchObject({
      detail: { fields: { 'values.scan': 'This file is not an upload of yours, or is in use already.' } },
    })
  await fill(ada, form, { scan: file })
  await fill(ada, form, { scan: file })
  const id = desk.people['Ben'] ?? 0
  expect((await formOn(ada, id, 'Papers'))?.values).toMatchObject([
    { value: file, file: { name: 'scan.txt', size: 7 } },
  ])
  const content = await openContent(product.app, formsOfPerson.file, [await desk.me('Gus')], { id, file })
  expect((await content.stream.toArray()).join('')).toBe('scanned')
  for (const [me, record] of [
    [await desk.me('Ben', 'Acme'), id],
    [ada, desk.people['Mia']],
  ] as const)
    await expect(openContent(product.app, formsOfPerson.file, [me], { id: record, file })).rejects.toMatchObject({
      kind: 'not-found',
    })
  const held = async () =>
    (await product.app.db.selectFrom('files').select('held').where('id', '=', file).execute())[0]?.held
  expect(await held()).toBe(true)
  await fill(ada, form, { scan: null })
  expect(await held()).toBe(false)
  product.clock.forward(2 * 86_400_000)
  await sweepUploads.run(product.app, {})
  expect(await held()).toBeUndefined()
})

test('a trial says what a record would be told, and keeps nothing (HM-21)', async () => {
  const fields = [{ key: 'age', type: 'number', label: 'Age', minimum: 18, isRequired: true }]
  const trial = async (values: object[], of: object[] = fields) =>
    z
      .object({ sentences: z.record(z.string(), z.string()) })
      .parse(await desk.act(tryForm, ada, { fields: of, values })).sentences
  expect(await trial([])).toEqual({ 'values.age': 'This has to be filled in.' })
  expect(await trial([{ field: 'age', value: 17 }])).toEqual({ 'values.age': 'This is 18 or more.' })
  expect(Object.keys(await trial([], [{ key: 'a', type: 'text', label: 'A', pattern: '(' }]))).toEqual([
    'fields.0.pattern',
  ])
  expect(await trial([{ field: 'age', value: 18 }])).toEqual({})
})

test('agents fill forms in and design none (HM-21)', async () => {
  const gus = await desk.me('Gus')
  const form = await made({ title: 'Mine', fields: [{ key: 'x', type: 'text' }] })
  await expect(desk.act(createForm, gus, { title: 'Other', kinds: ['person'] })).rejects.toMatchObject({
    kind: 'forbidden',
  })
  await expect(desk.act(designForm, gus, { id: form, fields: [] })).rejects.toMatchObject({ kind: 'not-found' })
  expect(await desk.ask(listForms, gus, {})).toEqual({ items: [], next: null })
  expect(await fill(gus, form, { x: '1' })).toEqual({ revision: 1 })
  await expect(fill(gus, form, { x: '1' }, undefined, desk.people['Ada'])).rejects.toMatchObject({ kind: 'forbidden' })
})
