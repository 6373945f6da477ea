import { z } from 'zod'
import { pageInput, pageOf } from '../../../kernel/pages.ts'
import { list } from '../../../kernel/query.ts'
import * as schema from '../../../kernel/schema.ts'
import { serviceAccess } from '../access.ts'

/** The services that one may choose when asking: in the portal, in use, and one's own under the hat worn (GT-17). */
export const listServicesForPortal = list({
  name: 'service.list-for-portal',
  route: 'GET /portal/services',
  says: 'The services that you can ask about.',
  input: z.strictObject({ ...pageInput, sort: z.string().optional() }),
  output: pageOf(
    z.object({
      id: z.number(),
      name: z.string(),
      description: z.string(),
      categories: z.array(z.string()),
      can: schema.hints,
    }),
  ),
  on: serviceAccess,
  rule: 'see',
  sorts: { name: { column: 'services.name_key', direction: 'asc', kind: 'text' } },
  filter: (q) => q.where('services.is_portal', '=', true).where('services.retired_at', 'is', null),
  select: (q) => q.select(['services.id', 'services.name', 'services.description', 'services.categories']),
})
