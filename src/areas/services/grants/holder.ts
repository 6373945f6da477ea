import { sql } from 'kysely'
import type { z } from 'zod'
import { admits } from '../../../kernel/admit.ts'
import type { Tx } from '../../../kernel/db.ts'
import { invalid } from '../../../kernel/errors.ts'
import type { Me } from '../../../kernel/me.ts'
import * as schema from '../../../kernel/schema.ts'
import { isStaffAt } from '../../access/role.ts'
import { mayLookUpCompany } from '../../companies/access.ts'
import { isLivingCompany } from '../../companies/places.ts'
import { groupAccess } from '../../groups/access.ts'
import { isGroupInUse } from '../../groups/membership.ts'
import { mayLookUp } from '../../people/access.ts'
import { teamAccess } from '../../teams/access.ts'
import { isLivingTeam } from '../../teams/membership.ts'
import type { GrantRole } from '../service.ts'

export const holderKinds = ['person', 'company', 'group', 'team'] as const
export type HolderKind = (typeof holderKinds)[number]
export type Holder = { kind: HolderKind; id: number }

/** Input: exactly one of these says who gets the service. */
export const holderInput = {
  person: schema.id.optional(),
  company: schema.id.optional(),
  group: schema.id.optional(),
  team: schema.id.optional(),
}

type HolderInput = z.output<z.ZodObject<typeof holderInput>>

/** Errors: `invalid` when none or several are named. */
export function holderFrom(input: HolderInput): Holder {
  const named = holderKinds.flatMap((kind) => (input[kind] === undefined ? [] : [{ kind, id: input[kind] }]))
  const [holder] = named
  if (!holder || named.length > 1)
    throw invalid({ person: 'Give a service to one person, one company, one group or one team at a time.' })
  return holder
}

const roleSentences: Readonly<Record<Exclude<HolderKind, 'person'>, string>> = {
  company: 'The people of a company are users of a service. Staff works on it through a team, or one by one.',
  group: 'The people of a group are users of a service. Staff works on it through a team, or one by one.',
  team: 'A team works on a service: it is its agent or administrator, never its user.',
}

/** Errors: `invalid` for a holder who is not there for the asker, or cannot have this role. */
export async function assertHolder(tx: Tx, me: Me, holder: Holder, role: GrantRole): Promise<void> {
  if (!(await isThere(tx, me, holder))) throw invalid({ [holder.kind]: `There is no such ${holder.kind}.` })
  if (holder.kind !== 'person') {
    if ((holder.kind === 'team') === (role === 'user')) throw invalid({ role: roleSentences[holder.kind] })
    return
  }
  if (role !== 'user' && !(await holds(tx, isStaffAt(sql`${holder.id}::bigint`, me.at))))
    throw invalid({ person: 'Only staff can work on a service. Give this person a role first.' })
}

async function isThere(tx: Tx, me: Me, { kind, id }: Holder): Promise<boolean> {
  if (kind === 'person') return holds(tx, mayLookUp(id, me))
  if (kind === 'company') return holds(tx, sql`${mayLookUpCompany(id, me)} and ${isLivingCompany(sql`${id}::bigint`)}`)
  if (kind === 'group') return (await admits(tx, groupAccess, 'see', me, id)) && isGroupInUse(tx, id)
  return (await admits(tx, teamAccess, 'see', me, id)) && holds(tx, isLivingTeam(id))
}

async function holds(tx: Tx, condition: unknown): Promise<boolean> {
  const found = await sql<{ holds: boolean | null }>`select ${condition} as holds`.execute(tx)
  return found.rows[0]?.holds === true
}
