import { expect, test } from 'vitest'
import { face, type Icon } from './face.ts'
import { makeRegistry } from './registry.ts'

const icon: Icon = () => null
const load = async () => ({})
const to = (path: string, order: number) => ({ to: path, label: 'x.y', icon, order })

test('entries and panels of all areas stand in one order', () => {
  const first = face({ area: 'first', nav: [to('/b', 20)], slots: { 'frame.header': [{ order: 2, load }] } })
  const second = face({ area: 'second', nav: [to('/a', 10)], slots: { 'frame.header': [{ order: 1, load }] } })
  const registry = makeRegistry('desk', [first, second])
  expect(registry.nav.map((entry) => entry.to)).toEqual(['/a', '/b'])
  expect(registry.panels('frame.header').map((panel) => panel.order)).toEqual([1, 2])
  expect(registry.panels('frame.banner')).toEqual([])
})

test('two areas cannot claim one path or one command', () => {
  const page = { path: '/a', load }
  expect(() => makeRegistry('desk', [face({ area: 'x', pages: [page] }), face({ area: 'y', pages: [page] })])).toThrow(
    '/a',
  )
  const action = { key: 'new', label: 'x.new', icon, run: () => {} }
  expect(() => makeRegistry('desk', [face({ area: 'x', actions: [action, action] })])).toThrow('new')
})
