import { sql } from 'kysely'
import { z } from 'zod'
import { pageInput, pageOf } from '../../../kernel/pages.ts'
import { read } from '../../../kernel/query.ts'
import * as schema from '../../../kernel/schema.ts'
import { isAtSite, isPrimarySite } from '../../companies/person-sites.ts'
import { siteAccess } from '../../companies/sites/access.ts'
import { personAccess } from '../access.ts'
import { primaryAddressOf } from '../address.ts'
import { isLike, primaryPhone } from '../list.ts'
import { comesAfter, pageByName } from './by-name.ts'

const person = sql.ref<number>('people.id')

/** Who is to be found at a site, by name (HM-5, HM-42). */
export const listPeopleAtSite = read({
  name: 'site.people',
  route: 'GET /sites/:id/people',
  says: 'The people who are linked to a site.',
  input: z.strictObject({
    id: schema.id,
    q: schema.line(100).optional(),
    cursor: pageInput.cursor,
    limit: pageInput.limit,
  }),
  output: pageOf(
    z.object({
      id: z.number(),
      name: z.string(),
      title: z.string().nullable(),
      email: z.string().nullable(),
      phone: z.string().nullable(),
      isActive: z.boolean(),
      /** This is the site where they are looked for first. */
      isPrimary: z.boolean(),
      can: schema.hints,
    }),
  ),
  on: siteAccess,
  rule: 'see',
  select: (q) => q.select('sites.id'),
  async answer(_site, { db, me, input: { id, q, limit, cursor } }) {
    const rows = await db
      .selectFrom('people')
      .where(isAtSite(person, id))
      .where(personAccess.where('know', me))
      .$if(q !== undefined, (some) => some.where(isLike(q ?? '')))
      .where(comesAfter(cursor))
      .select([
        'people.id',
        'people.name',
        'people.title',
        'people.name_key as key',
        primaryAddressOf(person).as('email'),
        primaryPhone.as('phone'),
        sql<boolean>`people.deactivated_at is null`.as('isActive'),
        isPrimarySite(person, id).as('isPrimary'),
        personAccess.hints(me, 'know').as('can'),
      ])
      .orderBy('people.name_key')
      .orderBy('people.id')
      .limit(limit + 1)
      .execute()
    return pageByName(rows, limit)
  },
})
