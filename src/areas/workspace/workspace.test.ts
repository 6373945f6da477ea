import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { testApp, type TestApp } from '../../../test/app.ts'
import { type Office, office } from '../../../test/office.ts'
import { readSetting } from '../../kernel/settings.ts'
import { editPerson } from '../people/edit.ts'
import { listEvents } from './list-events.ts'
import { workspaceName } from './name.ts'
import { listSettings } from './settings/list.ts'
import { setSetting } from './settings/set.ts'

let product: TestApp
let desk: Office
beforeAll(async () => {
  product = await testApp()
  desk = await office(product.app)
})
afterAll(() => product.drop())

const setting = async (key: string) =>
  z
    .object({ items: z.array(z.looseObject({ key: z.string() })) })
    .parse(await desk.ask(listSettings, await desk.me('Ada'), {}))
    .items.find((one) => one.key === key)

test('HR-7 HR-22: Admins read and change every setting by its schema, agents none', async () => {
  const ada = await desk.me('Ada')
  expect(await setting('workspace.name')).toMatchObject({
    value: 'Foyer',
    version: 0,
    schema: { type: 'string', maxLength: 80 },
  })
  expect(await desk.act(setSetting, ada, { key: 'workspace.name', value: 'Help', version: 0 })).toMatchObject({
    version: 1,
  })
  expect(await readSetting(product.app.db, workspaceName)).toBe('Help')
  await expect(desk.act(setSetting, ada, { key: 'workspace.name', value: 'Other', version: 0 })).rejects.toMatchObject({
    kind: 'conflict',
    detail: { current: { value: 'Help', version: 1 } },
  })
  await desk.act(setSetting, ada, { key: 'people.code', value: { style: 'number', digits: 5, prefix: '', suffix: '' } })
  await expect(desk.act(setSetting, await desk.me('Gus'), { key: 'workspace.name', value: 'X' })).rejects.toMatchObject(
    { kind: 'forbidden' },
  )
  await expect(desk.ask(listSettings, await desk.me('Gus'), {})).rejects.toMatchObject({ kind: 'forbidden' })
})

test('what does not fit is refused by field, and unknown settings are not found', async () => {
  const ada = await desk.me('Ada')
  await expect(desk.act(setSetting, ada, { key: 'workspace.name', value: '' })).rejects.toMatchObject({
    detail: { fields: { value: expect.anything() } },
  })
  await expect(
    desk.act(setSetting, ada, { key: 'people.code', value: { style: 'number', digits: 99, prefix: '', suffix: '' } }),
  ).rejects.toMatchObject({
    detail: { fields: { 'value.digits': expect.anything() } },
  })
  await expect(desk.act(setSetting, ada, { key: 'no.such', value: 1 })).rejects.toMatchObject({ kind: 'not-found' })
})

const page = z.object({ items: z.array(z.looseObject({ name: z.string() })), next: z.string().nullable() })
const events = async (who: 'Ada' | 'Gus', input: object) =>
  page.parse(await desk.ask(listEvents, await desk.me(who), input)).items

test('every change is in the audit trail: who, as which hat, what before and after', async () => {
  const { Ada, Gus, Nia } = desk.people
  await desk.act(editPerson, await desk.me('Gus'), { id: Nia, title: 'Director' })
  expect(await events('Ada', { kind: 'person', subject: Nia })).toMatchObject([
    {
      name: 'person.edited',
      actor: { id: Gus, name: 'Gus' },
      hat: 'staff',
      before: { title: null },
      after: { title: 'Director' },
    },
  ])
  expect(await events('Ada', { actor: Ada, name: 'setting.set' })).toMatchObject([
    { detail: { key: 'people.code' } },
    { detail: { key: 'workspace.name' }, before: { value: 'Foyer' }, after: { value: 'Help' } },
  ])
  expect(await events('Ada', { from: '2099-01-01T00:00:00Z' })).toEqual([])
  expect(await events('Gus', {})).toEqual([])
})
