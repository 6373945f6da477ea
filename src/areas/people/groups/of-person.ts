import { sql } from 'kysely'
import { z } from 'zod'
import { read } from '../../../kernel/query.ts'
import * as schema from '../../../kernel/schema.ts'
import { groupPlacesOf } from '../../groups/membership.ts'
import { personAccess } from '../access.ts'
import { brief } from '../person.ts'

/** The groups of a person, as far as the asker sees groups. */
export const readGroupsOfPerson = read({
  name: 'person.groups',
  route: 'GET /people/:id/groups',
  says: 'The groups a person is in.',
  input: z.strictObject({ id: schema.id }),
  output: z.object({ items: z.array(z.object({ group: brief, since: schema.storedInstant })) }),
  on: personAccess,
  rule: 'know',
  select: (q, { me }) => q.select(groupPlacesOf(sql.ref('people.id'), me).as('items')),
})
