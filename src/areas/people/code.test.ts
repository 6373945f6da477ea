import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ascii } from './ascii.ts'
import { code, codeFromName, codeSetting, type CodeStyle, numbered } from './code.ts'

const usual = codeSetting.fallback
const byName = {
  style: 'name',
  order: 'last-first',
  first: 1,
  last: 12,
  separator: '',
  prefix: '',
  suffix: '',
} as const

const made = (name: string, style: CodeStyle = usual): string | null => {
  const parts = codeFromName(name, style)
  return parts && numbered(parts, 0)
}

test.for([
  ['John Smith', 'SMITHJ'],
  ['Smith, John', 'SMITHJ'],
  ['  john   ronald  smith ', 'SMITHJ'],
  ['Cher', 'CHER'],
  ['Ng, Li', 'NGL'],
  ["Siobhán O'Neill", 'ONEILLS'],
  ['Jean-Luc Müller', 'MULLERJ'],
  ['Łukasz Wałęsa', 'WALESAL'],
  ['Jürgen Groß', 'GROSSJ'],
  ['Ольга Щукина', 'SHCHUKINAO'],
  ['Γιώργος Παπαδόπουλος', 'PAPADOPOULOSG'],
  ['Bartholomew Featherstonehaugh', 'FEATHERSTONEB'],
  ['田中 太郎', null],
  ['محمد', null],
  ['', null],
] as const)('HM-37: %s is %s', ([name, expected]) => {
  expect(made(name)).toBe(expected)
})

test.for<[CodeStyle, string]>([
  [{ ...byName, order: 'first-last', first: 20, separator: '.' }, 'JOHN.SMITH'],
  [{ ...byName, last: 3, first: 2 }, 'SMIJO'],
  [{ ...byName, last: 0, first: 20 }, 'JOHN'],
  [{ ...byName, prefix: 'C-', suffix: '-X' }, 'C-SMITHJ-X'],
])('HM-37: John Smith with %o is %s', ([style, expected]) => {
  expect(made('John Smith', style)).toBe(expected)
})

test('the number of a second try stands before the suffix', () => {
  expect(numbered({ prefix: 'P', middle: 'SMITHJ', suffix: '-X' }, 2)).toBe('PSMITHJ2-X')
})

test('any name in any script gives letters and digits that may stand as a code, or nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (name) => {
      const result = made(name)
      expect(result === null || code.safeParse(result).success).toBe(true)
      expect(ascii(name)).toMatch(/^[A-Z0-9]*$/)
    }),
    { seed: 1, numRuns: 500 },
  )
})
