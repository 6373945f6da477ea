import { expect, test } from 'vitest'
import { stepsOf } from './steps-of.ts'

test('only what changed is told, long texts are cut', () => {
  expect(
    stepsOf({ before: { name: 'A', kind: 'office', version: 1 }, after: { name: 'B', kind: 'office', version: 2 } }),
  ).toEqual([{ field: 'name', before: 'A', after: 'B' }])
  expect(stepsOf({ before: null, after: { notes: 'x'.repeat(500) } })[0]?.after).toHaveLength(121)
  expect(stepsOf({ before: { assignee: 3 }, after: { assignee: 4 } })).toEqual([
    { field: 'assignee', before: '3', after: '4', kind: 'person' },
  ])
  expect(stepsOf({ before: null, after: null })).toEqual([])
})

test('of a list of rights only what went and what came is told', () => {
  const right = (permission: string) => ({ permission, scope: 'all' })
  expect(
    stepsOf({
      before: { grants: [right('a.view'), right('b.view')] },
      after: { grants: [right('b.view'), right('c.view')] },
    }),
  ).toEqual([{ field: 'grants', before: 'a.view all', after: 'c.view all' }])
})
