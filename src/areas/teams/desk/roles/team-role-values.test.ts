import { expect, test } from 'vitest'
import { ticked } from './team-role-values.ts'

const nothing = { mine: [], others: [], unassigned: [] }

test('HM-31: whoever may change or act on a ticket sees it; who does not see it does neither', () => {
  const acts = ticked(nothing, 'others', 'action')
  expect(acts).toEqual({ ...nothing, others: ['view', 'action'] })
  expect(ticked(acts, 'others', 'action')).toEqual({ ...nothing, others: ['view'] })
  expect(ticked(acts, 'others', 'view')).toEqual(nothing)
  expect(ticked(acts, 'mine', 'view')).toEqual({ ...acts, mine: ['view'] })
})
