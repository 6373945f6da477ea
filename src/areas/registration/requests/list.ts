import { sql } from 'kysely'
import { z } from 'zod'
import { pageInput, pageOf } from '../../../kernel/pages.ts'
import { list } from '../../../kernel/query.ts'
import * as schema from '../../../kernel/schema.ts'
import { brief, personBrief } from '../../people/person.ts'
import { accessRequestAccess } from '../access.ts'
import { requestState } from './request.ts'
import { requestBriefs, requestColumns, requestShape, requestSorts } from './shapes.ts'

/** The inbox of the desk, and what became of the rest. */
export const listRequests = list({
  name: 'access-request.list',
  route: 'GET /access-requests',
  says: 'Requests for access, the newest first; those that wait unless another state is named.',
  input: z.strictObject({
    state: requestState.default('waiting'),
    company: schema.id.optional(),
    person: schema.id.optional(),
    ...pageInput,
    sort: z.string().optional(),
  }),
  output: pageOf(z.object({ ...requestShape, decidedBy: brief.nullable() })),
  on: accessRequestAccess,
  rule: 'know',
  sorts: requestSorts,
  filter: (q, { input }) =>
    q
      .where('access_requests.state', '=', input.state)
      .$if(input.company !== undefined, (some) => some.where('access_requests.company_id', '=', input.company ?? null))
      .$if(input.person !== undefined, (some) => some.where('access_requests.person_id', '=', input.person ?? null)),
  select: (q) =>
    q
      .select(requestColumns)
      .select(requestBriefs)
      .select(personBrief(sql.ref('access_requests.decided_by')).as('decidedBy')),
})
