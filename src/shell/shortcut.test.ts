import { expect, test } from 'vitest'
import { keysOf, matchShortcut, pressOf } from './shortcut.ts'

const press = (key: string, more: Partial<KeyboardEvent> = {}) =>
  pressOf({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more })

test.each([
  [press('j'), 'j'],
  [press('K', { ctrlKey: true }), 'mod+k'],
  [press('k', { metaKey: true }), 'mod+k'],
  [press('?', { shiftKey: true }), '?'],
  [press('J', { shiftKey: true }), 'shift+j'],
  [press('Enter', { ctrlKey: true, shiftKey: true }), 'mod+shift+enter'],
])('%s', (written, meant) => {
  expect(written).toBe(meant)
})

test('a sequence beats the single key it ends with', () => {
  expect(matchShortcut(['t', 'g t'], 'g', 't')).toBe('g t')
  expect(matchShortcut(['t', 'g t'], null, 't')).toBe('t')
  expect(matchShortcut(['t', 'g t'], 'x', 't')).toBe('t')
  expect(matchShortcut(['t'], null, 'u')).toBeUndefined()
})

test('keys are shown as they are printed', () => {
  expect(keysOf('mod+k', false)).toEqual(['Ctrl', 'K'])
  expect(keysOf('mod+k', true)).toEqual(['⌘', 'K'])
  expect(keysOf('g t', false)).toEqual(['G', 'T'])
})
