import { sql, type SqlBool } from 'kysely'
import { z } from 'zod'
import { pageInput, pageOf } from '../../kernel/pages.ts'
import { list } from '../../kernel/query.ts'
import * as schema from '../../kernel/schema.ts'
import { brief } from '../people/person.ts'
import { teamBrief } from '../teams/membership.ts'
import { serviceAccess } from './access.ts'

/** SQL: how many grants of a service are in force. */
const grantCount = (at: Date) => sql<number>`(select count(*) from service_grants g
  where g.service_id = services.id and g.starts_at <= ${at} and (g.ends_at is null or g.ends_at > ${at}))`

/** The services, for staff. Without `retired` only those in use. */
export const listServices = list({
  name: 'service.list',
  route: 'GET /services',
  says: 'The services, by name.',
  input: z.strictObject({
    q: schema.line(100).optional(),
    portal: schema.flag.optional(),
    retired: schema.flag.default(false),
    ...pageInput,
    sort: z.string().optional(),
  }),
  output: pageOf(
    z.object({
      id: z.number(),
      name: z.string(),
      kind: z.string().nullable(),
      isPortal: z.boolean(),
      defaultTeam: brief.nullable(),
      grants: z.number(),
      createdAt: schema.instant,
      retiredAt: schema.instant.nullable(),
      can: schema.hints,
    }),
  ),
  on: serviceAccess,
  rule: 'know',
  sorts: { name: { column: 'services.name_key', direction: 'asc', kind: 'text' } },
  filter: (q, { input }) =>
    q
      .where('services.retired_at', input.retired ? 'is not' : 'is', null)
      .$if(input.portal !== undefined, (some) => some.where('services.is_portal', '=', input.portal ?? false))
      .$if(input.q !== undefined, (some) =>
        some.where(sql<SqlBool>`services.name_key like like_part(plain_text(${input.q ?? ''}))`),
      ),
  select: (q, { me }) =>
    q.select([
      'services.id',
      'services.name',
      'services.kind',
      'services.is_portal as isPortal',
      teamBrief(sql.ref('services.default_team_id')).as('defaultTeam'),
      grantCount(me.at).as('grants'),
      'services.created_at as createdAt',
      'services.retired_at as retiredAt',
    ]),
})
