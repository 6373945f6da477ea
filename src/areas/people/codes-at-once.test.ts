import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { testApp, type TestApp } from '../../../test/app.ts'
import { type Office, office } from '../../../test/office.ts'
import { writeSetting } from '../../kernel/settings.ts'
import { annotatePerson } from './annotate.ts'
import { codeSetting, type CodeStyle } from './code.ts'
import { createPerson } from './create.ts'

let product: TestApp
let desk: Office
beforeAll(async () => {
  product = await testApp()
  desk = await office(product.app)
})
afterAll(() => product.drop())

const made = z.object({ id: z.number(), code: z.string() })

async function isEachCodeOnce(): Promise<boolean> {
  const codes = await product.app.db.selectFrom('people').select('code').execute()
  return new Set(codes.map(({ code }) => code.toLowerCase())).size === codes.length
}

const styles: CodeStyle[] = [
  codeSetting.fallback,
  { style: 'name', order: 'first-last', first: 3, last: 3, separator: '.', prefix: 'c-', suffix: '-X' },
  { style: 'number', digits: 4, prefix: 'N', suffix: '' },
]

test.for(styles.map((style) => [style.style, style] as const))(
  'HM-10 HM-37: 200 people of few names, made at once over several connections in the style %s, have 200 codes',
  async ([, style]) => {
    const { db, clock } = product.app
    await writeSetting(db, codeSetting, style, null, clock())
    const gus = await desk.me('Gus')
    const given = fc.sample(fc.constantFrom('John', 'john', 'JÓHN', 'Jo', '太郎', 'Ольга'), { seed: 37, numRuns: 200 })
    const family = fc.sample(fc.constantFrom('Smith', 'SMITH', 'Smíth', '田中', ''), { seed: 38, numRuns: 200 })
    const people = await Promise.all(
      given.map(async (name, at) => made.parse(await desk.act(createPerson, gus, { name: `${name} ${family[at]}` }))),
    )
    expect(new Set(people.map(({ code }) => code.toLowerCase())).size).toBe(200)
    expect(await isEachCodeOnce()).toBe(true)
  },
)

test('HM-11 HM-37: a clash appends 1, 2, 3, whatever the letter case of what is taken', async () => {
  const { db, clock } = product.app
  await writeSetting(db, codeSetting, codeSetting.fallback, null, clock())
  const gus = await desk.me('Gus')
  await desk.act(createPerson, gus, { name: 'Someone Else', code: 'weaverw' })
  const codes = []
  for (let at = 0; at < 3; at++)
    codes.push(made.parse(await desk.act(createPerson, gus, { name: 'Wanda Weaver' })).code)
  expect(codes).toEqual(['WEAVERW1', 'WEAVERW2', 'WEAVERW3'])
})

test('HM-10 HM-11: of several who type the same code at the same moment one has it, the others are told', async () => {
  const gus = await desk.me('Gus')
  const ids = await Promise.all(
    ['A', 'B', 'C', 'D'].map((name) => desk.make(createPerson, gus, { name: `Typist ${name}` })),
  )
  const typed = ['Same-1', 'SAME-1', 'same-1', 'sAME-1']
  const ends = await Promise.allSettled(ids.map((id, at) => desk.act(annotatePerson, gus, { id, code: typed[at] })))
  expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const told = expect.objectContaining({
    detail: { fields: { code: expect.stringContaining('has this code') } },
  })
  expect(ends.flatMap((end): unknown[] => (end.status === 'rejected' ? [end.reason] : []))).toEqual([told, told, told])
  expect(await isEachCodeOnce()).toBe(true)
})
