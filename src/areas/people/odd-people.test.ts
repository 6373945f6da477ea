import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp, type TestApp } from '../../../test/app.ts'
import { type Office, office } from '../../../test/office.ts'
import { Failure } from '../../kernel/errors.ts'
import { createPerson } from './create.ts'
import { editPerson } from './edit.ts'
import { listPeople } from './list.ts'
import { readPerson } from './read.ts'

let product: TestApp
let desk: Office
beforeAll(async () => {
  product = await testApp()
  desk = await office(product.app)
})
afterAll(() => product.drop())

test.for([
  ['one word', 'Teller'],
  ['right to left', 'محمد بن عبد الله'],
  ['Hebrew with marks', 'שָׁלוֹם עֲלֵיכֶם'],
  ['no spaces between parts', '山田太郎'],
  ['joined emoji', '👩🏽‍🚀 Ann'],
  ['letters of two code units', '𠮷野家'],
  ['as long as may be', 'Ω'.repeat(120)],
  ['a name that is a number', '007'],
  ['marks beyond the letter', 'Ḧ̷̢e̸̢l̵p'],
] as const)(
  'HM-13: a person without an address whose name is %s is kept, found and shown as written',
  async ([, name]) => {
    const gus = await desk.me('Gus')
    const id = await desk.make(createPerson, gus, { name })
    expect(await desk.ask(readPerson, gus, { id })).toMatchObject({
      name,
      emails: [],
      code: expect.stringMatching(/./),
    })
    expect(await desk.ask(listPeople, gus, { q: name.slice(0, 100) })).toMatchObject({
      items: expect.arrayContaining([expect.objectContaining({ id, name })]),
    })
  },
)

test('HM-13: any name is either kept as it was or refused with a sentence, and never breaks', async () => {
  const gus = await desk.me('Gus')
  const id = await desk.make(createPerson, gus, { name: 'Before' })
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 130 }), async (name) => {
      try {
        await desk.act(editPerson, gus, { id, name })
      } catch (error) {
        if (error instanceof Failure && error.kind === 'invalid') return
        throw error
      }
      expect(await desk.ask(readPerson, gus, { id })).toMatchObject({ name: name.trim() })
    }),
    { seed: 13, numRuns: 150 },
  )
})

test('HM-13: any words can be searched for', async () => {
  const gus = await desk.me('Gus')
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 100 }), async (q) => {
      const outcome = await desk.ask(listPeople, gus, { q }).then(
        () => 'found',
        (error: unknown) => (error instanceof Failure ? error.kind : error),
      )
      expect(['found', 'invalid']).toContain(outcome)
    }),
    { seed: 41, numRuns: 150 },
  )
})
