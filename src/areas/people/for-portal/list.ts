import { sql } from 'kysely'
import { z } from 'zod'
import { pageInput, pageOf } from '../../../kernel/pages.ts'
import { list } from '../../../kernel/query.ts'
import * as schema from '../../../kernel/schema.ts'
import { levelIn } from '../../companies/members.ts'
import { hatMembership } from '../../companies/membership.ts'
import { personAccess } from '../access.ts'
import { primaryAddressOf } from '../address.ts'
import { isLike, personSorts } from '../list.ts'
import { brief } from '../person.ts'

/** The people a customer may see: themselves, and those of their company where the level says so (AT-35). */
export const listPeopleForPortal = list({
  name: 'person.list-for-portal',
  route: 'GET /portal/people',
  says: 'The people that a customer may see.',
  input: z.strictObject({
    q: schema.line(100).optional(),
    active: schema.flag.default(true),
    ...pageInput,
    sort: z.string().optional(),
  }),
  output: pageOf(
    z.object({
      id: z.number(),
      name: z.string(),
      title: z.string().nullable(),
      email: z.string().nullable(),
      /** The portal level at the company that the asker acts for. */
      level: brief.nullable(),
      isActive: z.boolean(),
      can: schema.hints,
    }),
  ),
  on: personAccess,
  rule: 'see',
  sorts: { name: personSorts.name },
  filter: (q, { input }) =>
    q
      .where('people.deactivated_at', input.active ? 'is' : 'is not', null)
      .$if(input.q !== undefined, (some) => some.where(isLike(input.q ?? ''))),
  select: (q, { me }) =>
    q.select([
      'people.id',
      'people.name',
      'people.title',
      primaryAddressOf(sql.ref<number>('people.id')).as('email'),
      levelIn(sql.ref<number>('people.id'), hatMembership(me)?.company ?? null, me.at).as('level'),
      sql<boolean>`people.deactivated_at is null`.as('isActive'),
    ]),
})
