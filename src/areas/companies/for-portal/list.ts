import { z } from 'zod'
import { pageInput, pageOf } from '../../../kernel/pages.ts'
import { list } from '../../../kernel/query.ts'
import * as schema from '../../../kernel/schema.ts'
import { companyAccess } from '../access.ts'
import { companySorts, isLike } from '../list.ts'
import { hatMembership } from '../membership.ts'

/** The companies that a customer may see: their own, and those below it where the level says so (AT-20). */
export const listCompaniesForPortal = list({
  name: 'company.list-for-portal',
  route: 'GET /portal/companies',
  says: 'The companies that a customer may see.',
  input: z.strictObject({
    q: schema.line(100).optional(),
    /** Only the one that the asker acts for. */
    mine: schema.flag.default(false),
    ...pageInput,
    sort: z.string().optional(),
  }),
  output: pageOf(z.object({ id: z.number(), name: z.string(), can: schema.hints })),
  on: companyAccess,
  rule: 'see',
  sorts: { name: companySorts.name },
  filter: (q, { input, me }) =>
    q
      .where('companies.archived_at', 'is', null)
      .$if(input.mine, (some) => some.where('companies.id', '=', hatMembership(me)?.company ?? 0))
      .$if(input.q !== undefined, (some) => some.where(isLike(input.q ?? ''))),
  select: (q) => q.select(['companies.id', 'companies.name']),
})
