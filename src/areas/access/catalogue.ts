import { z } from 'zod'
import { question } from '../../kernel/query.ts'
import { me } from '../../kernel/rule.ts'
import { canHold } from './grant.ts'
import { permissions } from './permissions.ts'
import { isStaffHat } from './role.ts'

const right = z.object({
  permission: z.string(),
  scope: z.string(),
  says: z.string(),
  forRoles: z.boolean(),
  forLevels: z.boolean(),
})

/** Every right there is, with its sentence, and where it can be granted: what a role editor shows. */
export const listPermissions = question({
  name: 'access.permissions',
  route: 'GET /permissions',
  says: 'Every right that can be granted, in plain words.',
  input: z.strictObject({}),
  output: z.object({ items: z.array(right) }),
  rule: me('access.rule.staff', isStaffHat),
  async run({ app }) {
    const items = Object.entries(permissions).flatMap(([permission, scopes]) =>
      scopes.map((scope) => ({
        permission,
        scope,
        says: app.words(`access.may.${permission}.${scope}`),
        forRoles: canHold('role', { permission, scope }),
        forLevels: canHold('level', { permission, scope }),
      })),
    )
    return { items }
  },
})
