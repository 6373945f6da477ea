import { expect, test } from 'vitest'
import { ruleTrees, sentence } from './rule-tree.mjs'

const words = (key: string) => `<${key}>`
const row = (says: string) => ({ kind: 'row', says })
const any = (...of: object[]) => ({ kind: 'any', of })
const all = (...of: object[]) => ({ kind: 'all', of })

test('a rule becomes a tree of sentences', () => {
  const see = any(row('a'), all(row('b'), { kind: 'not', of: row('c') }))
  expect(ruleTrees({ see }, words)).toBe(
    ['**see**:', '', '- any of:', '  - <a>', '  - all of:', '    - <b>', '    - not: <c>'].join('\n'),
  )
})

test('what several actions share is written once', () => {
  const shared = any(row('a'), row('b'), row('c'))
  const text = ruleTrees({ edit: all(row('d'), shared), close: all(row('e'), shared) }, words)
  expect(text.match(/<b>/g)).toHaveLength(1)
  expect(text).toContain('- part A')
  expect(text).toContain('Part A:')
})

test('an action that is another one, or holds it, names it', () => {
  const see = any(row('a'), row('b'))
  const text = ruleTrees({ see, read: see, edit: all(see, row('c')) }, words)
  expect(text).toContain('**read**: the same as `see`.')
  expect(text).toContain('- all of:\n  - `see`\n  - <c>')
})

test('"any of any of" reads as one, and a list of one as its member', () => {
  const text = ruleTrees({ see: any(row('a'), any(row('b'), all(row('c')))) }, words)
  expect(text).toBe(['**see**:', '', '- any of:', '  - <a>', '  - <b>', '  - <c>'].join('\n'))
})

test('a granted right shows its key and scope', () => {
  expect(sentence('access.may.ticket.view.own', words)).toBe('may <access.may.ticket.view.own> (`ticket.view own`)')
  expect(sentence('access.may.ticket.view.any', words)).toBe('may <access.may.ticket.view.any> (`ticket.view`)')
})
