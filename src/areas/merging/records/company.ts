import { z } from 'zod'
import type { Db, Tx } from '../../../kernel/db.ts'
import type { Me } from '../../../kernel/me.ts'
import { companyAccess } from '../../companies/access.ts'
import { assertMayHandOut } from '../../companies/hand-out.ts'
import { levelsAt } from '../../companies/open-memberships.ts'
import { placeAfter } from '../../companies/take-place.ts'
import { uniteMemberships } from '../../companies/unite-memberships.ts'
import { changeRow } from '../engine/steps.ts'
import { rowOf } from './fields.ts'
import type { MergeKind, Pair, Warning } from './kind.ts'

/** Two companies that are one. The tree stays a tree: where one stood below the other, what was between comes below the master. */
export const companyKind: MergeKind = {
  name: 'company',
  table: 'companies',
  access: companyAccess,
  fields: ['name', 'kind', 'is_vendor', 'website', 'email', 'phone', 'address', 'details', 'notes'],
  unions: { memberships: uniteMemberships },
  assertAllowed,
  standing: async () => [],
  warnings,
  rankOf: async () => 0,
  async begin(work, { master, merged }) {
    const place = await placeAfter(work.tx, master, merged)
    if (place !== undefined) await changeRow(work, 'companies', { id: master }, { parent_id: place })
  },
  end: async () => {},
  // Raised by the memberships themselves, row by row.
  forgetRights: async () => {},
  sortOut: async () => {},
}

/** Its people become people of the master with the levels they have: levels that the asker could give them there. */
async function assertAllowed(tx: Tx, me: Me, { merged }: Pair, now: Date): Promise<void> {
  for (const level of await levelsAt(tx, merged, now)) await assertMayHandOut(tx, me, level)
}

const row = z.object({ archived_at: z.string().nullable(), ancestors: z.array(z.number()) })

async function warnings(db: Db, { master, merged }: Pair): Promise<Warning[]> {
  const [mine, theirs] = [
    row.parse(await rowOf(db, 'companies', master)),
    row.parse(await rowOf(db, 'companies', merged)),
  ]
  return [
    ...(mine.archived_at !== null && theirs.archived_at === null ? ['master-away' as const] : []),
    ...(theirs.archived_at !== null && mine.archived_at === null ? ['merged-away' as const] : []),
    ...(theirs.ancestors.includes(master) ? ['below' as const] : []),
    ...(mine.ancestors.includes(merged) ? ['above' as const] : []),
  ]
}
