import { expect, test } from 'vitest'
import { examplesInput } from './examples-input.ts'

test('a style and a name are asked for as texts (HM-37)', () => {
  expect(examplesInput({ style: 'number', digits: 6, prefix: 'P', suffix: null }, ' Ann ')).toEqual({
    style: 'number',
    digits: '6',
    prefix: 'P',
    name: 'Ann',
  })
  expect(examplesInput(null, ' ')).toEqual({ style: 'none' })
})
