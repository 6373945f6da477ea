import { sql } from 'kysely'
import { z } from 'zod'
import { pageInput, pageOf } from '../../../kernel/pages.ts'
import { PLAN_EACH_TIME } from '../../../kernel/prepared.ts'
import { read } from '../../../kernel/query.ts'
import * as schema from '../../../kernel/schema.ts'
import { companyAccess } from '../../companies/access.ts'
import { isMemberOf, membershipsIn, memberShape } from '../../companies/members.ts'
import { personAccess } from '../access.ts'
import { primaryAddressOf } from '../address.ts'
import { isLike, primaryPhone } from '../list.ts'
import { comesAfter, pageByName } from './by-name.ts'

const person = sql.ref<number>('people.id')

/** Who belongs to a company, by name (GT-25..30): level, employment, dates, title and contact of each, in one statement. */
export const listMembers = read({
  name: 'company.members',
  route: 'GET /companies/:id/members',
  says: 'Who belongs to a company, with each membership there: level, employment, dates, title, contact.',
  input: z.strictObject({
    id: schema.id,
    q: schema.line(100).optional(),
    /** Those of the companies below it too. */
    below: schema.flag.default(false),
    are: z.enum(['current', 'former']).default('current'),
    cursor: pageInput.cursor,
    limit: pageInput.limit,
  }),
  output: pageOf(
    z.object({
      id: z.number(),
      code: z.string(),
      name: z.string(),
      title: z.string().nullable(),
      email: z.string().nullable(),
      phone: z.string().nullable(),
      isActive: z.boolean(),
      memberships: z.array(memberShape),
      can: schema.hints,
    }),
  ),
  on: companyAccess,
  rule: 'know',
  select: (q) => q.select('companies.id'),
  async answer(_company, { db, me, input, now }) {
    const { id, q, below, are, limit } = input
    const belonging = { company: id, below, are, at: now }
    // The page first, by name alone: what costs more is asked of its few people only.
    const page = db
      .selectFrom('people')
      .where(isMemberOf(person, belonging))
      .where(personAccess.where('know', me))
      .$if(q !== undefined, (some) => some.where(isLike(q ?? '')))
      .where(comesAfter(input.cursor))
      .select('people.id')
      .orderBy('people.name_key')
      .orderBy('people.id')
      .limit(sql.lit(limit + 1))
    const rows = await db
      .selectFrom('people')
      .where('people.id', 'in', page)
      .select([
        'people.id',
        'people.code',
        'people.name',
        'people.title',
        'people.name_key as key',
        primaryAddressOf(person).as('email'),
        primaryPhone.as('phone'),
        sql<boolean>`people.deactivated_at is null`.as('isActive'),
        sql<z.input<typeof memberShape>[]>`${membershipsIn(person, belonging)}`.as('memberships'),
        personAccess.hints(me, 'know').as('can'),
      ])
      .orderBy('people.name_key')
      .orderBy('people.id')
      .modifyFront(PLAN_EACH_TIME)
      .execute()
    return pageByName(rows, limit)
  },
})
