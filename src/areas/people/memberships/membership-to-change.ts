import { admits } from '../../../kernel/admit.ts'
import type { Tx } from '../../../kernel/db.ts'
import { notFound } from '../../../kernel/errors.ts'
import type { Me } from '../../../kernel/me.ts'
import { companyAccess } from '../../companies/access.ts'
import { type Membership, openMembership } from '../../companies/change-membership.ts'

/** A membership of this person that still holds, at a company whose people the asker may manage. Errors: `not-found`. */
export async function membershipToChange(tx: Tx, me: Me, person: number, id: number, now: Date): Promise<Membership> {
  const found = await openMembership(tx, person, id, now)
  if (!found || !(await admits(tx, companyAccess, 'manage-members', me, found.company_id))) throw notFound()
  return found
}
