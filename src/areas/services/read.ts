import { sql } from 'kysely'
import { z } from 'zod'
import { read } from '../../kernel/query.ts'
import * as schema from '../../kernel/schema.ts'
import { brief } from '../people/person.ts'
import { teamBrief } from '../teams/membership.ts'
import { serviceAccess } from './access.ts'
import { priority } from './priority.ts'

/** One service with its settings. Who has it: `/service-grants?service=` and `/services/:service/people`. */
export const readService = read({
  name: 'service.read',
  route: 'GET /services/:id',
  says: 'One service with its settings.',
  input: z.strictObject({ id: schema.id }),
  output: z.object({
    id: z.number(),
    name: z.string(),
    kind: z.string().nullable(),
    description: z.string(),
    isPortal: z.boolean(),
    categories: z.array(z.string()),
    priorities: z.array(priority),
    defaultTeam: brief.nullable(),
    createdAt: schema.instant,
    retiredAt: schema.instant.nullable(),
    version: z.number(),
    can: schema.hints,
  }),
  on: serviceAccess,
  rule: 'know',
  select: (q) =>
    q.select([
      'services.id',
      'services.name',
      'services.kind',
      'services.description',
      'services.is_portal as isPortal',
      'services.categories',
      'services.priorities',
      teamBrief(sql.ref('services.default_team_id')).as('defaultTeam'),
      'services.created_at as createdAt',
      'services.retired_at as retiredAt',
      'services.version',
    ]),
})
