import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { testApp, type TestApp } from '../../../test/app.ts'
import { type Office, office } from '../../../test/office.ts'
import { writeSetting } from '../../kernel/settings.ts'
import { codeSetting } from './code.ts'
import { readCodeExamples } from './code-examples.ts'
import { createPerson } from './create.ts'

let product: TestApp
let desk: Office
beforeAll(async () => {
  product = await testApp()
  desk = await office(product.app)
})
afterAll(() => product.drop())

const byName = { style: 'name', order: 'first-last', first: '1', last: '3', separator: '-', prefix: 'C.', suffix: '' }
const shown = z.object({
  items: z.array(z.object({ name: z.string(), code: z.string().nullable(), twin: z.string().nullable() })),
})
const examples = async (style: object) =>
  shown.parse(await desk.ask(readCodeExamples, await desk.me('Ada'), style)).items

test('HM-37: while a style is chosen, its codes are shown as they would be, with that of a namesake', async () => {
  expect(await examples(byName)).toEqual([
    { name: 'John Smith', code: 'C.J-SMI', twin: 'C.J-SMI1' },
    { name: 'Bartholomew Featherstonehaugh', code: 'C.B-FEA', twin: 'C.B-FEA1' },
    { name: 'Cher', code: 'C.CHE', twin: 'C.CHE1' },
    { name: 'Łukasz Wałęsa', code: 'C.L-WAL', twin: 'C.L-WAL1' },
    { name: '田中 太郎', code: expect.stringMatching(/^\d{6}$/), twin: expect.stringMatching(/^\d{6}$/) },
  ])
  const numbers = await examples({ style: 'number', digits: '5', prefix: 'P', suffix: 'X' })
  for (const { code, twin } of numbers) {
    expect(code).toMatch(/^P\d{5}X$/)
    expect(twin).not.toBe(code)
  }
  expect(await examples({ style: 'none' })).toContainEqual({ name: 'Cher', code: null, twin: null })
})

test('HM-37: an example is the very code that the next such person gets, also where namesakes are known', async () => {
  const style = { ...byName, first: 1, last: 3 }
  const { db, clock } = product.app
  await writeSetting(
    db,
    codeSetting,
    { ...codeSetting.fallback, ...style, style: 'name', order: 'first-last', separator: '-' },
    null,
    clock(),
  )
  const gus = await desk.me('Gus')
  for (const tries of [1, 2, 3]) {
    const [own] = await examples({ ...byName, name: 'Zoë Quick' })
    expect(own?.code).toBe(tries === 1 ? 'C.Z-QUI' : `C.Z-QUI${tries - 1}`)
    expect(await desk.act(createPerson, gus, { name: 'Zoë Quick' })).toMatchObject({ code: own?.code })
  }
})

test('HM-37: a style that cannot be is refused at its field; examples are for whoever sees the settings', async () => {
  const ada = await desk.me('Ada')
  for (const [field, value] of [
    ['last', '21'],
    ['prefix', 'ÄÖ'],
    ['separator', '/'],
    ['order', 'random'],
    ['style', 'rhyme'],
    ['first', 'one'],
  ] as const)
    await expect(desk.ask(readCodeExamples, ada, { ...byName, [field]: value })).rejects.toMatchObject({
      kind: 'invalid',
      detail: { fields: { [field]: expect.any(String) } },
    })
  await expect(desk.ask(readCodeExamples, await desk.me('Gus'), byName)).rejects.toMatchObject({ kind: 'forbidden' })
})
