import { expect, test } from 'vitest'
import { canHold } from './grant.ts'
import { permissions } from './permissions.ts'
import { type GrantLine, shippedLevels, shippedRoles } from './shipped.ts'
import words from './words.en.json' with { type: 'json' }

type Holder = { key: string; grants: readonly GrantLine[] }

/** The tables of rights against the shipped grants: `Y` all of the right's grants are held, `N` none of them. */
function differences(
  holders: readonly Holder[],
  table: string,
  rights: Record<string, readonly GrantLine[]>,
): string[] {
  const [header = '', ...rows] = table
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const keys = header
    .split('|')
    .slice(1)
    .map((cell) => cell.trim())
  return rows.flatMap((row) => {
    const [right = '', ...cells] = row.split('|').map((cell) => cell.trim())
    const lines = rights[right]
    if (!lines) return [`${right}: the test does not know what it means`]
    return keys.flatMap((key, at) => {
      const grants = holders.find((holder) => holder.key === key)?.grants ?? []
      const held = lines.filter((line) => grants.includes(line)).length
      const cell = held === lines.length ? 'Y' : held === 0 ? 'N' : '?'
      return cell === cells[at] ? [] : [`${right}, ${key}: ${cell}, the matrix says ${cells[at]}`]
    })
  })
}

const levelRights: Record<string, readonly GrantLine[]> = {
  'AT-17 own tickets': ['ticket.view own'],
  'AT-20 all tickets incl. subsidiaries': ['ticket.view company', 'ticket.view company_tree'],
  'AT-22 create requests, add notes': ['ticket.create own', 'ticket.comment visible'],
  'AT-23 view provider priority': ['ticket.priority.view visible'],
  'AT-35 manage portal logins of own company': [
    'portal_admin.logins company',
    'people.create company',
    'people.edit company',
    'people.invite company',
    'people.deactivate company',
  ],
  'edit tickets': ['ticket.edit visible'],
}

test('AT-10 AT-11: the shipped levels are those of matrix 2.1', () => {
  const table = `
                                          | basic | advanced | manager | co-managed-resource | co-managed-administrator
    AT-17 own tickets                         | Y | Y | Y | Y | Y
    AT-20 all tickets incl. subsidiaries      | N | Y | Y | Y | Y
    AT-22 create requests, add notes          | Y | Y | Y | Y | Y
    AT-23 view provider priority              | N | N | N | Y | Y
    AT-35 manage portal logins of own company | N | N | Y | Y | Y
    edit tickets                              | N | N | N | Y | Y
  `
  expect(differences(shippedLevels, table, levelRights)).toEqual([])
})

const roleRights: Record<string, readonly GrantLine[]> = {
  'HR-9 the own bill': ['workspace.billing all'],
  'HR-7 other settings': ['settings.view all', 'settings.manage all'],
  'HR-33 change the role of a person': ['people.assign_role all'],
  'HR-17 create and change people': ['people.create all', 'people.edit all', 'people.deactivate all'],
  'HR-18 teams': ['team.manage all'],
  'HR-19 organisations': ['company.manage all'],
  'HR-11 unassigned, own and other tickets': ['ticket.view own', 'ticket.view unassigned', 'ticket.view unwalled'],
  'HR-12 tickets of teams one is not in': ['ticket.view all'],
  'invite people': ['people.invite all'],
  'roles and levels': ['access.manage all'],
  'submit tickets': ['ticket.create all'],
}

test('HM-44 HR-2 HR-3 HR-4 HR-6..22: the shipped roles are those of matrix 2.2', () => {
  const table = `
                                            | owner | admin | agent
    HR-9 the own bill                       | Y | N | N
    HR-7 other settings                     | Y | Y | N
    HR-33 change the role of a person       | Y | Y | N
    HR-17 create and change people          | Y | Y | Y
    HR-18 teams                             | Y | Y | N
    HR-19 organisations                     | Y | Y | N
    HR-11 unassigned, own and other tickets | Y | Y | Y
    HR-12 tickets of teams one is not in    | Y | Y | N
    invite people                           | Y | Y | Y
    roles and levels                        | Y | Y | N
    submit tickets                          | Y | Y | Y
  `
  expect(differences(shippedRoles, table, roleRights)).toEqual([])
})

test('the comparison sees a right too many and a right too few', () => {
  const wrong = [{ key: 'basic', grants: ['ticket.edit visible'] as const }]
  expect(differences(wrong, '| basic\nedit tickets | N\nAT-17 own tickets | Y', levelRights)).toHaveLength(2)
})

test('what is shipped can be held, and only the Owner pays', () => {
  const split = (line: GrantLine) => {
    const [permission = '', scope = ''] = line.split(' ')
    return { permission, scope }
  }
  expect(shippedLevels.flatMap((level) => level.grants.filter((line) => !canHold('level', split(line))))).toEqual([])
  expect(shippedRoles.flatMap((role) => role.grants.filter((line) => !canHold('role', split(line))))).toEqual([
    'workspace.billing all',
  ])
})

test('every right has its sentence in every scope, and one for any', () => {
  const at = (path: string): unknown =>
    path
      .split('.')
      .reduce<unknown>(
        (part, key) => (part && typeof part === 'object' ? Reflect.get(part, key) : undefined),
        words.may,
      )
  const wanted = Object.entries(permissions).flatMap(([permission, scopes]) =>
    [...scopes, 'any'].map((scope) => `${permission}.${scope}`),
  )
  expect(wanted.filter((path) => typeof at(path) !== 'string')).toEqual([])
})
