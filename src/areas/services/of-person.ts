import { sql } from 'kysely'
import { z } from 'zod'
import { read } from '../../kernel/query.ts'
import * as schema from '../../kernel/schema.ts'
import { personAccess } from '../people/access.ts'
import { brief } from '../people/person.ts'
import { serviceAccess } from './access.ts'
import { reasonShape, reasonsOf } from './grants/shown.ts'
import { priority } from './priority.ts'
import { peopleServices } from './people-services.ts'

const having = z.object({
  service: brief.extend({
    isPortal: z.boolean(),
    categories: z.array(z.string()),
    priorities: z.array(priority),
    defaultTeam: brief.nullable(),
  }),
  because: z.array(reasonShape),
  /** What the asker may do with the service. */
  can: schema.hints,
})

/** The services a person has at this moment, each with the reasons why: own, through a company, a group, a team (GT-4). */
export const readServicesOfPerson = read({
  name: 'person.services',
  route: 'GET /people/:id/services',
  says: 'The services in use that a person has, each with the reasons why.',
  input: z.strictObject({ id: schema.id }),
  output: z.object({ items: z.array(having) }),
  on: personAccess,
  rule: 'know',
  select: (q, { me }) =>
    q.select(
      peopleServices(sql.ref('people.id'), me.at, {
        because: reasonsOf(sql.ref('people.id'), sql.ref('services.id'), me.at),
        can: serviceAccess.hints(me),
        where: serviceAccess.where('know', me),
      }).as('items'),
    ),
})
