import { type Expression, sql } from 'kysely'
import { z } from 'zod'
import * as schema from '../../kernel/schema.ts'
import { priorities, priority } from './priority.ts'

/** What somebody is to a service: a customer who has it, an agent who works on it, or who looks after it as well. */
export const grantRoles = ['user', 'agent', 'administrator'] as const
export type GrantRole = (typeof grantRoles)[number]
export const grantRole = z.enum(grantRoles, 'Somebody is a user, an agent or an administrator of a service.')

/** Those of customers, and those of staff. */
export const customerRoles: readonly GrantRole[] = ['user']
export const staffRoles: readonly GrantRole[] = ['agent', 'administrator']

const category = schema.line(60)
const isEachOnce = (names: readonly string[]) =>
  new Set(names.map((name) => name.toLocaleLowerCase())).size === names.length

export const side = z.enum(['customers', 'staff'], 'Ask for customers or for staff.')

/** The roles of one side; of both unless one is named. */
export function rolesOf(which: z.output<typeof side> | undefined): readonly GrantRole[] {
  if (which === undefined) return grantRoles
  return which === 'staff' ? staffRoles : customerRoles
}

/** What can be written of a service itself; who has it has operations of its own. */
export const serviceFields = {
  name: schema.line(80),
  /** A word of one's own for what it is: product, project, network. */
  kind: schema.optionalLine(40),
  description: schema.text(5000),
  isPortal: schema.flag,
  categories: z
    .array(category)
    .max(100, 'A service has at most 100 categories.')
    .refine(isEachOnce, 'One of these categories stands there twice.'),
  priorities: z
    .array(priority)
    .min(1, 'A service takes at least one priority.')
    .transform((some) => priorities.filter((one) => some.includes(one))),
  defaultTeam: schema.id.nullable(),
}

export const NAME_TAKEN = 'There is a service of this name already.'

/** SQL: `{id, name}` of a service. */
export const serviceBrief = (service: Expression<number | null>) =>
  sql`(select jsonb_build_object('id', brief.id, 'name', brief.name) from services brief where brief.id = ${service})`

/** SQL: the same for customers, who know only services that the portal offers. */
export const sharedServiceBrief = (service: Expression<number | null>) =>
  sql`(select jsonb_build_object('id', brief.id, 'name', brief.name) from services brief where brief.id = ${service} and brief.is_portal)`
