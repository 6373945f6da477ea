import { z } from 'zod'
import { read } from '../../../kernel/query.ts'
import * as schema from '../../../kernel/schema.ts'
import { levelsForClients } from '../../access/level.ts'
import { companyAccess } from '../access.ts'
import { hatMembership } from '../membership.ts'

/** The levels that the asker may hand out to people of their company: up to their own (AT-35). */
export const listLevelsForPortal = read({
  name: 'company.levels-for-portal',
  route: 'GET /portal/companies/:id/levels',
  says: 'The portal levels that a client may give to the people of the company.',
  input: z.strictObject({ id: schema.id }),
  output: z.object({ items: z.array(z.object({ id: z.number(), name: z.string(), rank: z.number() })) }),
  on: companyAccess,
  rule: 'manage-members',
  select: (q) => q.select('companies.id'),
  answer: async (_row, { db, me }) => ({ items: await levelsForClients(db, hatMembership(me)?.level?.rank ?? 0) }),
})
