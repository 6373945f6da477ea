import { z } from 'zod'
import { pageInput, pageOf } from '../../../kernel/pages.ts'
import { list } from '../../../kernel/query.ts'
import * as schema from '../../../kernel/schema.ts'
import { accessRequestAccess } from '../access.ts'
import { requestState } from './request.ts'
import { requestBriefs, requestColumns, requestShape, requestSorts } from './shapes.ts'

/** The inbox of a company's contacts and managers (AT-15, AT-35); with `mine`, what one asked for oneself. */
export const listRequestsForPortal = list({
  name: 'access-request.list-for-portal',
  route: 'GET /portal/access-requests',
  says: 'Requests for access to the company whose hat is worn, or those of the asker.',
  input: z.strictObject({
    state: requestState.default('waiting'),
    mine: schema.flag.default(false),
    ...pageInput,
    sort: z.string().optional(),
  }),
  output: pageOf(z.object(requestShape)),
  on: accessRequestAccess,
  rule: 'see',
  sorts: requestSorts,
  filter: (q, { input, me }) =>
    q
      .where('access_requests.state', '=', input.state)
      .where('access_requests.person_id', input.mine ? '=' : 'is distinct from', me.person),
  select: (q) => q.select(requestColumns).select(requestBriefs),
})
