import { code, page, table } from './markdown.mjs'
import { ruleTrees } from './rule-tree.mjs'

const says = `Who may do what, as the product itself reads it: each rule is written once, in the area's \`access.ts\`, and answers lists,
single records, buttons, reasons and audiences alike ([how to read it](../guide/access.md)). The tables of roles and levels show
what is shipped; an administrator may change it, the product shows what is in force.`

/** docs/reference/access.md */
export function accessPage({ areas, words, permissions, shippedRoles, shippedLevels }) {
  const rules = areas.flatMap((area) =>
    Object.entries(area.accesses ?? {}).flatMap(([name, access]) => [
      `### ${name}`,
      `Area ${area.name}, table ${code(access.table)}${access.index ? `, principals in ${code(access.index.table)}` : ''}.`,
      ruleTrees(access.rules, words),
    ]),
  )
  return page('Access', says, [
    '## Records and actions',
    ...rules,
    '## Rights',
    'A right is a permission in a scope. Roles are given to staff, levels to customers through a membership.',
    table(
      ['Right', 'It means', ...shippedRoles.map((role) => role.name), ...shippedLevels.map((level) => level.name)],
      rightsOf(permissions).map((right) => row(right, words, [...shippedRoles, ...shippedLevels])),
    ),
    '## Ranks',
    'Nobody acts on, or hands out, their own rank or above, except Owners.',
    table(
      ['Role', 'Rank'],
      shippedRoles.map((role) => [role.name, role.rank]),
    ),
    table(
      ['Level', 'Rank', 'Kind', 'Clients may hand it out'],
      shippedLevels.map((level) => [level.name, level.rank, level.kind, level.assignableByClients ? 'yes' : 'no']),
    ),
  ])
}

function rightsOf(permissions) {
  return Object.entries(permissions).flatMap(([permission, scopes]) => scopes.map((scope) => ({ permission, scope })))
}

function row({ permission, scope }, words, holders) {
  const marks = holders.map((holder) => (holder.grants.includes(`${permission} ${scope}`) ? 'yes' : ''))
  return [code(`${permission} ${scope}`), words(`access.may.${permission}.${scope}`), ...marks]
}
