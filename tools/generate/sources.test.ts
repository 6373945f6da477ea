import { expect, test } from 'vitest'
import { errorCodes } from './errors-page.mjs'
import { eventNames } from './events-page.mjs'
import { requirements, shownBy } from './requirements-page.mjs'
import { calls, literals } from './source-calls.mjs'

test('the arguments of a call end at its own bracket', () => {
  const text = "throw conflict('a.b', `It's (${n(1)}) here.`, { x: [1] }); notconflict(1)"
  expect(calls(text, 'conflict')).toEqual(["'a.b', `It's (${n(1)}) here.`, { x: [1] }"])
})

test('literals are read with their escapes, templates with a gap', () => {
  expect(literals("'a', 'it\\'s', `n: ${n}`")).toEqual(['a', "it's", 'n: …'])
})

test('errors are found with code, kind and sentence', () => {
  const text = `
    throw conflict('tickets.spent', 'It is spent.')
    throw invalid({ html: 'Write something first.' }, 'tickets.empty')
    throw new Failure('unavailable', 'tickets.away', 'It is away.')`
  const found = errorCodes([{ path: 'src/areas/tickets/x.ts', text }])
  expect(found.map(({ code, kinds, sentences }) => [code, ...kinds, ...sentences])).toEqual([
    ['kernel.not-found', 'not-found', 'There is nothing here that you may see.'],
    ['tickets.away', 'unavailable', 'It is away.'],
    ['tickets.empty', 'invalid', 'Write something first.'],
    ['tickets.spent', 'conflict', 'It is spent.'],
  ])
})

test('events are found by name or by the constant of their area', () => {
  const files = [
    { path: 'src/areas/tickets/events.ts', text: "export const noted = 'ticket.noted'" },
    {
      path: 'src/areas/tickets/x.ts',
      text: "happened({ name: noted, subject: { kind: 'ticket', id } }); happened({\n  name: 'ticket.gone',\n  subject: { kind: 'ticket', id } })",
    },
  ]
  expect(eventNames(files).map(({ name, kinds }) => [name, ...kinds])).toEqual([
    ['ticket.gone', 'ticket'],
    ['ticket.noted', 'ticket'],
  ])
})

const id = ['HM', '9'].join('-')

test('a requirement is shown only by the title of a test', () => {
  const path = 'src/x.test.ts'
  const titled = (title: string) => shownBy([{ path, text: title }]).get(id)
  expect(titled(`test('a code is given (${id})', () => {})`)).toEqual([path])
  expect(titled(`describe("codes, ${id}", () => {})`)).toEqual([path])
  expect(titled(`test.each([\n  ['a'],\n])('%s (${id})', () => {})`)).toEqual([path])
  expect(titled(`// ${id}\ntest('a code is given', () => {})`)).toBeUndefined()
  expect(titled(`test('a code is given', () => { expect('${id}').toBe('x') })`)).toBeUndefined()
  expect(titled(`test('${id}0 is another one', () => {})`)).toBeUndefined()
})

test('the list of requirements is an id and a sentence a line', () => {
  expect(requirements(`# a title\n\n${id} A code\n`)).toEqual([{ id, text: 'A code' }])
  expect(() => requirements('A code')).toThrow('This is no requirement')
})
