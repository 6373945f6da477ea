import { expect, test } from 'vitest'
import { readHint, touches } from './hint.ts'
import { backoff, type Ears, type LiveState, openLive } from './live.ts'

/** A line and a clock in the hands of the test. */
function makeWorld() {
  const ears: Ears[] = []
  const waits: { run: () => void; milliseconds: number }[] = []
  const sent: string[] = []
  const open = (each: Ears) => {
    ears.push(each)
    return { close: () => {}, send: (text: string) => void sent.push(text) }
  }
  const later = (run: () => void, milliseconds: number) => {
    waits.push({ run, milliseconds })
    return () => void waits.splice(0)
  }
  const live = openLive({ open, later, random: () => 1 })
  const rise = () => ears.at(-1)?.opened()
  const fall = (code = 1006) => ears.at(-1)?.closed(code)
  const hear = (message: string) => ears.at(-1)?.heard(message)
  return { live, ears, waits, sent, rise, fall, hear }
}

test('the wait doubles to half a minute and is spread', () => {
  expect([0, 1, 2, 4, 5, 20].map((tries) => backoff(tries, () => 1))).toEqual([
    1000, 2000, 4000, 16_000, 30_000, 30_000,
  ])
  expect(backoff(3, () => 0)).toBe(4000)
})

test('a broken stream is opened again, ever later, and counts anew once it lives', () => {
  const { waits, ears, rise, fall } = makeWorld()
  fall()
  expect(waits.map((wait) => wait.milliseconds)).toEqual([1000])
  waits.pop()?.run()
  fall()
  expect(waits.map((wait) => wait.milliseconds)).toEqual([2000])
  waits.pop()?.run()
  rise()
  fall()
  expect(waits.map((wait) => wait.milliseconds)).toEqual([1000])
  expect(ears).toHaveLength(3)
})

test('coming back says that hints may have been missed, the first time does not', () => {
  const { live, waits, rise, fall } = makeWorld()
  const states: LiveState[] = []
  let returns = 0
  live.onReturn(() => void returns++)
  live.onState((state) => void states.push(state))
  rise()
  expect(returns).toBe(0)
  fall()
  waits.pop()?.run()
  rise()
  expect(returns).toBe(1)
  expect(states).toEqual(['live', 'away', 'connecting', 'live'])
})

test('a refused stream says so', () => {
  const { live, fall } = makeWorld()
  let refusals = 0
  live.onRefused(() => void refusals++)
  fall(1006)
  fall(4401)
  expect(refusals).toBe(1)
})

test('hints come through, noise does not, and nothing is told while away', () => {
  const { live, sent, rise, hear } = makeWorld()
  const heard: unknown[] = []
  live.onHint((hint) => void heard.push(hint))
  live.tell({ type: 'typing' })
  rise()
  hear('{"type":"changed","kind":"ticket","id":12,"rev":3}')
  hear('not json')
  hear('[]')
  live.tell({ type: 'typing' })
  expect(heard).toEqual([{ type: 'changed', kind: 'ticket', id: '12', rev: 3 }])
  expect(sent).toEqual(['{"type":"typing"}'])
})

test('closed is closed', () => {
  const { live, waits, fall } = makeWorld()
  live.close()
  fall()
  expect(waits).toHaveLength(0)
})

test.each([
  [['ticket', 'list', { q: '' }], true],
  [['ticket', 12], true],
  [['ticket', '12', 'history'], true],
  [['ticket', 13], false],
  [['person', 12], false],
])('a hint about ticket 12 touches %j: %s', (key, touched) => {
  expect(touches({ type: 'changed', kind: 'ticket', id: '12' }, key)).toBe(touched)
})

test('a hint without a record touches everything of its kind', () => {
  const hint = readHint('{"type":"changed","kind":"ticket","id":null}')
  expect(hint && touches(hint, ['ticket', 13])).toBe(true)
})
