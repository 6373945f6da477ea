import { expect, test } from 'vitest'
import { shapeOf } from './shape-of.ts'

test('each kind of schema has its input', () => {
  expect(shapeOf('a', { type: 'boolean' })).toEqual({ is: 'switch' })
  expect(shapeOf('a', { type: 'integer', minimum: 1, maximum: 9 })).toEqual({ is: 'number', least: 1, most: 9 })
  expect(shapeOf('a', { type: 'string', enum: ['many', 'one'] })).toEqual({ is: 'choice', of: ['many', 'one'] })
  expect(shapeOf('a', { type: 'array', items: { type: 'string' } })).toEqual({ is: 'lines' })
  expect(shapeOf('companies.starting-level', {})).toEqual({ is: 'record', kind: 'level' })
  expect(shapeOf('a', { anyOf: [] })).toEqual({ is: 'unknown' })
})

test('one of several sets of parts is told apart by its fixed word', () => {
  const part = (style: string, more = {}) => ({
    type: 'object',
    properties: { style: { type: 'string', const: style }, ...more },
  })
  expect(shapeOf('a', { oneOf: [part('none'), part('number', { digits: { type: 'integer' } })] })).toEqual({
    is: 'cases',
    by: 'style',
    cases: { none: {}, number: { digits: { is: 'number', least: undefined, most: undefined } } },
  })
})
