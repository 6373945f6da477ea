import { expect, test } from 'vitest'
import { makeDictionary, say } from './say.ts'

const dictionary = makeDictionary({
  tickets: {
    reply: { send: 'Send' },
    hello: 'Hello {{ name }}, {{name}}!',
    open_zero: 'None open',
    open_one: '{{count}} open ticket',
    open_other: '{{count}} open tickets',
  },
})

test('files are laid out flat below the name of their area', () => {
  expect(say(dictionary, 'en', 'tickets.reply.send')).toBe('Send')
})

test('values are filled in wherever they stand', () => {
  expect(say(dictionary, 'en', 'tickets.hello', { name: 'Ana' })).toBe('Hello Ana, Ana!')
})

test.each([
  [0, 'None open'],
  [1, '1 open ticket'],
  [2, '2 open tickets'],
  [12_345, '12,345 open tickets'],
])('%i picks its own form', (count, sentence) => {
  expect(say(dictionary, 'en', 'tickets.open', { count })).toBe(sentence)
})

test('a language without a form of its own takes the other', () => {
  const polish = makeDictionary({ a: { b_one: 'plik', b_few: '{{count}} pliki', b_other: '{{count}} pliku' } })
  expect(say(polish, 'pl', 'a.b', { count: 3 })).toBe('3 pliki')
  expect(say(polish, 'pl', 'a.b', { count: 5 })).toBe('5 pliku')
})

test('a text nobody wrote shows its key', () => {
  expect(say(dictionary, 'en', 'tickets.absent')).toBe('tickets.absent')
})
