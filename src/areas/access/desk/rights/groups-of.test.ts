import { expect, test } from 'vitest'
import { groupsOf, type Right, toggled } from './groups-of.ts'

const right = (permission: string, scope: string, forLevels: boolean): Right => ({
  permission,
  scope,
  says: `${permission} ${scope}`,
  forRoles: scope === 'all',
  forLevels,
})

const all = [
  right('people.view', 'all', false),
  right('people.view', 'company', true),
  right('people.edit', 'all', false),
  right('team.view', 'all', false),
]

test('each side sees the rights it can hold, by what they are about', () => {
  expect(groupsOf(all, 'role').map((group) => [group.subject, group.lines.map((line) => line.rights.length)])).toEqual([
    ['people', [1, 1]],
    ['team', [1]],
  ])
  expect(groupsOf(all, 'level').map((group) => group.lines)).toEqual([
    [{ permission: 'people.view', rights: [all[1]] }],
  ])
})

test('a right goes in and out', () => {
  const grant = { permission: 'people.view', scope: 'all' }
  expect(toggled([], grant)).toEqual([grant])
  expect(toggled([grant, { permission: 'people.view', scope: 'company' }], grant)).toEqual([
    { permission: 'people.view', scope: 'company' },
  ])
})
