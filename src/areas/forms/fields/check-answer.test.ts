import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkAnswer, type Values } from './check-answer.ts'
import { checkDesign } from './check-design.ts'
import { type Field, fieldInput, fieldOf, type FieldInput, fieldTypes, type FieldValue } from './field.ts'

const lists = new Map([
  [
    7,
    [
      { value: 71, name: 'One', isRetired: false },
      { value: 72, name: 'Two', isRetired: true },
    ],
  ],
])
const made = (input: Partial<FieldInput> & { key: string; type: FieldInput['type'] }): Field =>
  fieldOf(fieldInput.parse({ label: input.key, ...input }), lists)

const nothing: Values = new Map()
const sentencesOf = (fields: Field[], given: Record<string, FieldValue | null>, before: Values = nothing) =>
  Object.fromEntries(checkAnswer(fields, new Map(Object.entries(given)), before).sentences)

const car = made({ key: 'car', type: 'checkbox' })
const plate = made({ key: 'plate', type: 'text', parent: 'car', isRequired: true, pattern: '[A-Z]{2}-\\d+' })

test('what a checkbox opens is asked for while it is ticked, and only then (HM-21)', () => {
  expect(sentencesOf([car, plate], { car: true })).toEqual({ plate: 'This has to be filled in.' })
  expect(sentencesOf([car, plate], { car: true, plate: 'x' })).toEqual({
    plate: 'This does not fit the pattern [A-Z]{2}-\\d+.',
  })
  const shut = checkAnswer([car, plate], new Map([['plate', 'x']]), nothing)
  expect([shut.values.size, shut.sentences.size]).toEqual([0, 0])
})

test.for<[Partial<FieldInput> & { type: FieldInput['type'] }, FieldValue, string]>([
  [{ type: 'text', minimum: 3 }, 'ab', 'at least 3'],
  [{ type: 'text', maximum: 2 }, 'abc', 'at most 2'],
  [{ type: 'text' }, 'a\nb', 'cannot be shown'],
  [{ type: 'text' }, 5, 'a text'],
  [{ type: 'number', minimum: 1 }, 0.5, '1 or more'],
  [{ type: 'number', maximum: 1 }, 2, '1 or less'],
  [{ type: 'number' }, '5', 'a number'],
  [{ type: 'date' }, '2026-02-30', 'not a date'],
  [{ type: 'date', minimum: '2026-01-01' }, '2025-12-31', 'not before 2026-01-01'],
  [{ type: 'date', maximum: '2026-01-01' }, '2026-01-02', 'not after 2026-01-01'],
  [{ type: 'choice', options: ['Red'] }, 'Blue', 'to choose from'],
  [{ type: 'choice', list: 7 }, 72, 'retired'],
  [{ type: 'choice', list: 7 }, 'One', 'to choose from'],
  [{ type: 'tri-choice' }, 'maybe', '"unknown"'],
  [{ type: 'checkbox' }, 'on', 'true or false'],
  [{ type: 'file' }, 1.5, 'uploaded file'],
])('%o refuses %s with a sentence (HM-21)', ([input, value, sentence]) => {
  expect(sentencesOf([made({ key: 'one', ...input })], { one: value })).toEqual({
    one: expect.stringContaining(sentence),
  })
})

test('what was chosen before it was retired or taken out may stay (HM-22)', () => {
  const [fromList, own] = [
    made({ key: 'one', type: 'choice', list: 7 }),
    made({ key: 'two', type: 'choice', options: ['A'] }),
  ]
  const before = new Map<string, FieldValue>([
    ['one', 72],
    ['two', 'Gone'],
  ])
  expect(sentencesOf([fromList, own], { one: 72, two: 'Gone' }, before)).toEqual({})
})

test('a field that is asked no more keeps its answer and takes no new one (HM-21)', () => {
  const old = { ...made({ key: 'old', type: 'text' }), isRetired: true }
  const before = new Map<string, FieldValue>([['old', 'kept']])
  expect(checkAnswer([old], new Map(), before).values).toEqual(before)
  expect(sentencesOf([old], { old: 'new' }, before)).toEqual({ old: 'This form asks for no such thing.' })
})

/** Designs of up to eight fields, some below a checkbox that stands before them. */
const designs: fc.Arbitrary<Field[]> = fc
  .array(fc.tuple(fc.constantFrom(...fieldTypes), fc.boolean(), fc.nat(7)), { maxLength: 8 })
  .map((rows) =>
    rows.map(([type, isRequired, place], index) =>
      made({
        key: `f${index}`,
        type,
        isRequired,
        parent: place < index && rows[place]?.[0] === 'checkbox' ? `f${place}` : null,
        options: type === 'choice' ? ['Red', 'Green'] : [],
      }),
    ),
  )
const fieldValues = fc.constantFrom<FieldValue | null>(
  null,
  '',
  'Red',
  'yes',
  'x',
  true,
  false,
  5,
  '2026-12-01',
  'Green',
)
const given = fc
  .array(fc.tuple(fc.nat(8), fieldValues), { maxLength: 12 })
  .map((rows) => new Map(rows.map(([at, value]) => [`f${at}`, value])))

/** Whether every checkbox above a field is ticked, said apart from the code that is tested. */
function isOpen(fields: readonly Field[], field: Field, values: Values): boolean {
  if (field.parent === null) return true
  const opener = fields.find(({ key }) => key === field.parent)
  return opener !== undefined && values.get(opener.key) === true && isOpen(fields, opener, values)
}

test('whatever is asked and answered: nothing is kept of closed fields, nothing required is missing of open ones (HM-21)', () => {
  fc.assert(
    fc.property(designs, given, (fields, answers) => {
      const { values, sentences } = checkAnswer(fields, answers, nothing)
      const keys = fields.map(({ key }) => key)
      const isKept = ({ key }: Field) => values.has(key)
      const isTold = ({ key }: Field) => sentences.has(key)
      const open = fields.filter((field) => isOpen(fields, field, values))
      const shut = fields.filter((field) => !open.includes(field))
      expect(shut.filter((field) => isKept(field) || isTold(field))).toEqual([])
      expect(open.filter((field) => field.isRequired && !isKept(field) && !isTold(field))).toEqual([])
      expect([...answers.keys()].filter((key) => !keys.includes(key) && !sentences.has(key))).toEqual([])
      expect([...values.keys()].filter((key) => sentences.has(key))).toEqual([])
    }),
    { seed: 21, numRuns: 200 },
  )
})

test('an answer that was taken is taken again as it is, and changes nothing (HM-21)', () => {
  fc.assert(
    fc.property(designs, given, (fields, answers) => {
      const first = checkAnswer(fields, answers, nothing)
      fc.pre(first.sentences.size === 0)
      const again = checkAnswer(fields, first.values, first.values)
      expect([...again.sentences]).toEqual([])
      expect(again.values).toEqual(first.values)
    }),
    { seed: 21, numRuns: 200 },
  )
})

test.for<[string, Record<string, unknown>[], string]>([
  [
    'two of one key',
    [
      { key: 'a', type: 'text' },
      { key: 'a', type: 'text' },
    ],
    'fields.1.key',
  ],
  [
    'a parent behind it',
    [
      { key: 'a', type: 'text', parent: 'b' },
      { key: 'b', type: 'checkbox' },
    ],
    'fields.0.parent',
  ],
  [
    'a parent that is no checkbox',
    [
      { key: 'b', type: 'text' },
      { key: 'a', type: 'text', parent: 'b' },
    ],
    'fields.1.parent',
  ],
  ['its own parent', [{ key: 'a', type: 'checkbox', parent: 'a' }], 'fields.0.parent'],
  ['a choice of nothing', [{ key: 'a', type: 'choice' }], 'fields.0.options'],
  ['one option twice', [{ key: 'a', type: 'choice', options: ['x', 'X'] }], 'fields.0.options'],
  ['a list that is not there', [{ key: 'a', type: 'choice', list: 8 }], 'fields.0.list'],
  ['options of a text', [{ key: 'a', type: 'text', options: ['x'] }], 'fields.0.options'],
  ['a pattern of a date', [{ key: 'a', type: 'date', pattern: 'x' }], 'fields.0.pattern'],
  ['a pattern that no matcher takes', [{ key: 'a', type: 'text', pattern: '(x' }], 'fields.0.pattern'],
  ['a default against the pattern', [{ key: 'a', type: 'text', pattern: 'x', default: 'y' }], 'fields.0.default'],
  ['a retired default', [{ key: 'a', type: 'choice', list: 7, default: 72 }], 'fields.0.default'],
  ['bounds that cross', [{ key: 'a', type: 'number', minimum: 2, maximum: 1 }], 'fields.0.maximum'],
  ['a day that is none', [{ key: 'a', type: 'date', minimum: '2026-13-01' }], 'fields.0.minimum'],
  ['bounds of a checkbox', [{ key: 'a', type: 'checkbox', minimum: 1 }], 'fields.0.minimum'],
])('a design with %s is refused at its place (HM-21)', ([, rows, path]) => {
  const design = rows.map((row) => fieldInput.parse({ label: 'A', ...row }))
  expect(Object.keys(checkDesign(design, lists))).toEqual([path])
})
