import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { testApp, type TestApp } from '../../../../test/app.ts'
import { eventsAbout, type Office, office } from '../../../../test/office.ts'
import type { Me } from '../../../kernel/me.ts'
import { writeSetting } from '../../../kernel/settings.ts'
import { deleteForm } from '../delete.ts'
import { designForm } from '../design.ts'
import { editForm } from '../edit.ts'
import { listForms } from '../list.ts'
import { readForm } from '../read.ts'
import { formsOfPerson } from '../record/subjects.ts'
import { migrateCustomFields } from './migrate.ts'
import { customFields } from './setting.ts'

let product: TestApp
let desk: Office
let ada: Me
let set: number
beforeAll(async () => {
  product = await testApp()
  desk = await office(product.app)
  ada = await desk.me('Ada')
  const sets = z
    .object({ items: z.array(z.object({ id: z.number(), customKind: z.string() })) })
    .parse(await desk.ask(listForms, ada, { custom: true }))
  set = sets.items.find(({ customKind }) => customKind === 'person')?.id ?? 0
})
afterAll(() => product.drop())

const fields = [
  { key: 'shoe', type: 'number', label: 'Shoe size' },
  { key: 'locker', type: 'text', label: 'Locker', pattern: '\\d+' },
  { key: 'shift', type: 'choice', label: 'Shift', options: ['Early', 'Late'] },
]
const allow = (value: boolean) => writeSetting(product.app.db, customFields, value, null, product.app.clock())
const fill = (person: 'Ben' | 'Mia', values: Record<string, unknown>, form = set) =>
  desk.act(formsOfPerson.fill, ada, {
    id: desk.people[person],
    form,
    values: Object.entries(values).map(([field, value]) => ({ field, value })),
  })

test('new custom fields are switched off; those that are there are read and edited (HM-20)', async () => {
  await expect(desk.act(designForm, ada, { id: set, fields })).rejects.toMatchObject({
    code: 'forms.no-new-custom-fields',
  })
  await allow(true)
  await desk.act(designForm, ada, { id: set, fields })
  await allow(false)
  const [shoe, locker, shift] = fields
  await desk.act(designForm, ada, { id: set, fields: [locker, { ...shoe, label: 'Size of shoes' }, shift] })
  await fill('Ben', { shoe: 43, locker: '7' })
  await expect(fill('Ben', { locker: 'seven' })).rejects.toMatchObject({ kind: 'invalid' })
  await fill('Mia', { shift: 'Late' })
  expect(await desk.ask(formsOfPerson.read, ada, { id: desk.people['Ben'] })).toMatchObject({
    forms: [{ isCustom: true, fields: [{ label: 'Locker' }, { label: 'Size of shoes' }, { label: 'Shift' }] }],
  })
})

test('custom fields are of the five old kinds, open no others, and their set stays (HM-20)', async () => {
  for (const field of [
    { key: 'note', type: 'long-text', label: 'Note' },
    { key: 'locker', type: 'text', label: 'Locker', parent: 'shoe' },
  ])
    await expect(desk.act(designForm, ada, { id: set, fields: [field] })).rejects.toMatchObject({ kind: 'invalid' })
  await expect(desk.act(editForm, ada, { id: set, title: 'X' })).rejects.toMatchObject({ code: 'forms.custom-fields' })
  await expect(desk.act(deleteForm, ada, { id: set })).rejects.toMatchObject({ code: 'forms.custom-fields' })
})

test('custom fields become a form with every value, and nothing is left behind (HM-20, HM-21)', async () => {
  const migrate = (keys: string[], title: string) =>
    desk.act(migrateCustomFields, ada, { id: set, title, fields: keys, inPortal: true })
  await expect(migrate(['shoe', 'nothing'], 'Wear')).rejects.toMatchObject({ kind: 'invalid' })
  const made = z.object({ id: z.number(), answers: z.number() }).parse(await migrate(['shoe', 'shift'], 'Wear'))
  expect(made.answers).toBe(2)
  expect(await desk.ask(readForm, ada, { id: made.id })).toMatchObject({
    kinds: ['person'],
    inPortal: true,
    customKind: null,
    fields: [{ key: 'shoe' }, { key: 'shift' }],
    answers: 2,
  })
  expect(await desk.ask(formsOfPerson.read, ada, { id: desk.people['Ben'] })).toMatchObject({
    forms: [
      { title: 'Wear', isCustom: false, values: [{ field: 'shoe', value: 43 }] },
      { isCustom: true, fields: [{ key: 'locker' }], values: [{ field: 'locker', value: '7' }] },
    ],
  })
  expect(await desk.ask(readForm, ada, { id: set })).toMatchObject({ fields: [{ key: 'locker' }], answers: 1 })
  expect(await eventsAbout(product.app.db, 'form', made.id)).toEqual(['form.migrated'])
  await expect(migrate(['shoe'], 'Again')).rejects.toMatchObject({ kind: 'invalid' })
  await expect(desk.act(migrateCustomFields, ada, { id: made.id, title: 'Y', fields: ['shoe'] })).rejects.toMatchObject(
    {
      code: 'forms.no-custom-fields',
    },
  )
  await fill('Mia', { shift: 'Early', shoe: 40 }, made.id)
})
