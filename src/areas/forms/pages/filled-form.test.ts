import { expect, test } from 'vitest'
import { depthOf, draftOf, type Field, givenOf, openFields } from './filled-form.ts'

const field = (key: string, parent: string | null, more: Partial<Field> = {}): Field => ({
  key,
  parent,
  type: 'checkbox',
  label: key,
  help: null,
  isRequired: false,
  pattern: null,
  options: [],
  list: null,
  default: null,
  minimum: null,
  maximum: null,
  isRetired: false,
  ...more,
})
const fields = [field('car', null), field('trailer', 'car'), field('plate', 'trailer', { type: 'text' })]
const keys = (some: Field[]) => some.map(({ key }) => key)

test('a field is open while every checkbox above it is ticked, and only open ones are sent (HM-21)', () => {
  expect(keys(openFields(fields, { car: false, trailer: true }))).toEqual(['car'])
  expect(keys(openFields(fields, { car: true, trailer: true }))).toEqual(['car', 'trailer', 'plate'])
  expect(givenOf(fields, { car: true, plate: 'W 1' })).toEqual([
    { field: 'car', value: true },
    { field: 'trailer', value: null },
  ])
  expect(fields.map((one) => depthOf(fields, one))).toEqual([0, 1, 2])
})

test('defaults stand in a form that nobody filled in, and in no other (HM-21)', () => {
  const size = field('size', null, { type: 'text', default: 'M' })
  const old = field('old', null, { isRetired: true })
  expect(draftOf({ fields: [size, old], values: [], revision: null })).toEqual({ size: 'M' })
  expect(draftOf({ fields: [size], values: [], revision: 1 })).toEqual({ size: null })
  const gone = field('gone', null, { type: 'choice', default: 7, options: [{ value: 8, name: 'S', isRetired: false }] })
  expect(draftOf({ fields: [gone], values: [], revision: null })).toEqual({ gone: null })
  const values = [{ field: 'size', value: 'L', name: null, file: null }]
  expect(draftOf({ fields: [size], values, revision: 1 })).toEqual({ size: 'L' })
})
