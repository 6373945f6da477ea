import type { Tx } from '../../kernel/db.ts'
import type { Me } from '../../kernel/me.ts'
import { isStaffHat } from '../access/role.ts'
import { companyForAddress } from '../companies/join.ts'
import { hatMembership } from '../companies/membership.ts'

export type Claim = { person: number | null; address: string; now: Date }

/**
 * When an address that someone writes down counts as proven: at once when staff write it for another, or a client for
 * a mail domain of its own company; null for one's own and for strangers' domains, until a link sent there is followed.
 * Else anyone could receive another's tickets by claiming their address.
 */
export async function provenAt(tx: Tx, me: Me, { person, address, now }: Claim): Promise<Date | null> {
  if (person !== null && person === me.person) return null
  if (isStaffHat(me)) return now
  const own = hatMembership(me)?.company
  return own !== undefined && (await companyForAddress(tx, address)) === own ? now : null
}
