import type { OutputOf } from '../../../../shell/call.ts'
import type { listPermissions } from '../../catalogue.ts'
import type { Grant, Side } from '../holder.ts'

export type Right = OutputOf<typeof listPermissions>['items'][number]

/** A permission with the scopes in which this side can hold it. */
export type Line = { permission: string; rights: Right[] }
export type Group = { subject: string; lines: Line[] }

/** The rights that a role or a level can hold, by what they are about. */
export function groupsOf(rights: readonly Right[], side: Side): Group[] {
  const groups: Group[] = []
  for (const right of rights) {
    if (!(side === 'role' ? right.forRoles : right.forLevels)) continue
    const subject = right.permission.split('.')[0] ?? ''
    const group = groups.find((each) => each.subject === subject) ?? { subject, lines: [] }
    const line = group.lines.find((each) => each.permission === right.permission) ?? {
      permission: right.permission,
      rights: [],
    }
    if (line.rights.length === 0) group.lines.push(line)
    if (group.lines.length === 1 && line.rights.length === 0) groups.push(group)
    line.rights.push(right)
  }
  return groups
}

export const has = (grants: readonly Grant[], { permission, scope }: Grant): boolean =>
  grants.some((grant) => grant.permission === permission && grant.scope === scope)

/** The grants with this one more, or without it. */
export const toggled = (grants: readonly Grant[], { permission, scope }: Grant): Grant[] =>
  has(grants, { permission, scope })
    ? grants.filter((grant) => grant.permission !== permission || grant.scope !== scope)
    : [...grants, { permission, scope }]
