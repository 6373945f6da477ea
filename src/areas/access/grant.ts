import { z } from 'zod'
import { forbidden, invalid } from '../../kernel/errors.ts'
import type { Me } from '../../kernel/me.ts'
import { permissions } from './permissions.ts'
import { isOwner } from './role.ts'

/** One right in one scope. */
export const grant = z.strictObject({ permission: z.string().max(60), scope: z.string().max(20) })
export const grants = z.array(grant).max(200, 'A role has at most 200 rights.')

export type Grant = z.output<typeof grant>

const scopesOf: Readonly<Record<string, readonly string[]>> = permissions

/** What a portal level may hold: everything else is for staff alone, whatever a form sends (K28). */
const customerRights: Readonly<Record<string, readonly string[]>> = {
  'people.view': ['company'],
  'people.create': ['company'],
  'people.edit': ['company'],
  'people.deactivate': ['company'],
  'people.invite': ['company'],
  'company.view': ['company', 'company_tree'],
  'ticket.view': ['own', 'company', 'company_tree'],
  'ticket.create': ['own', 'company'],
  'ticket.comment': ['visible'],
  'ticket.edit': ['visible'],
  'ticket.reopen': ['visible'],
  'ticket.priority.view': ['visible'],
  'portal_admin.logins': ['company'],
  'registration.decide': ['company'],
}

const CUSTOMER_SCOPES: readonly string[] = ['company', 'company_tree']
const OWNER_ONLY: readonly string[] = ['workspace.billing']

export type Holder = 'role' | 'level'

/** Whether a role or a level can hold this right at all. The Owner's own rights are in no other role (K10). */
export function canHold(holder: Holder, { permission, scope }: Grant): boolean {
  if (holder === 'level') return customerRights[permission]?.includes(scope) ?? false
  return (
    (scopesOf[permission]?.includes(scope) ?? false) &&
    !CUSTOMER_SCOPES.includes(scope) &&
    !OWNER_ONLY.includes(permission)
  )
}

/** A customer's right that staff have under another name. */
const sameForStaff: Readonly<Record<string, string>> = { 'portal_admin.logins': 'people.invite' }

const holds = (me: Me, { permission, scope }: Grant): boolean => {
  const mine = me.grants.get(sameForStaff[permission] ?? permission)
  return mine !== undefined && (mine.has('all') || mine.has(scope))
}

/**
 * The rights as they may be stored. Nobody grants what they do not hold, Owners excepted; what stood there already may
 * stay. Errors: `invalid` for a right that such a holder cannot have, `forbidden` for one the asker lacks.
 */
export function grantable(me: Me, holder: Holder, wanted: readonly Grant[], standing: readonly Grant[] = []): Grant[] {
  const unknown = wanted.find((one) => !canHold(holder, one))
  if (unknown)
    throw invalid({
      grants: `A ${holder} cannot hold the right "${unknown.permission}" in the scope "${unknown.scope}".`,
    })
  const isNew = (one: Grant) => !standing.some((old) => keyOf(old) === keyOf(one))
  assertHolds(me, wanted.filter(isNew))
  return [...new Map(wanted.map((one) => [keyOf(one), one])).values()]
}

/** For handing out a whole role: nobody gives rights that they do not hold, Owners excepted. Errors: `forbidden`. */
export function assertHolds(me: Me, given: readonly Grant[]): void {
  const lacking = isOwner(me) ? undefined : given.find((one) => !holds(me, one))
  if (lacking) throw notHeld(lacking)
}

const notHeld = ({ permission }: Grant) =>
  forbidden(undefined, `You cannot give the right "${permission}": you do not have it yourself.`, 'access.not-held')

const keyOf = ({ permission, scope }: Grant): string => `${permission} ${scope}`
