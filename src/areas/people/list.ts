import { sql, type SqlBool } from 'kysely'
import { z } from 'zod'
import { pageInput, pageOf } from '../../kernel/pages.ts'
import { list } from '../../kernel/query.ts'
import * as schema from '../../kernel/schema.ts'
import { isStaffAt } from '../access/role.ts'
import { staffTerm, staffTermOf } from '../access/staff.ts'
import { mayLookUpCompany } from '../companies/access.ts'
import { companiesOf } from '../companies/belongings.ts'
import { belongsToBranch } from '../companies/members.ts'
import { belongsTo } from '../companies/membership.ts'
import { isInGroup } from '../groups/membership.ts'
import { personAccess } from './access.ts'
import { primaryAddressOf } from './address.ts'
import { reportsTo } from './employment/manager.ts'
import { brief } from './person.ts'
import { pictureOf } from './pictures/picture.ts'

export const personSorts = {
  name: { column: 'people.name_key', direction: 'asc', kind: 'text' },
  created: { column: 'people.created_at', direction: 'desc', kind: 'time' },
} as const

/** SQL: name, code, address or phone are like what was typed, spelling mistakes forgiven. */
export const isLike = (wanted: string) => sql<SqlBool>`people.id in (select people_like(${wanted}))`

/** SQL: where a person is called first. */
export const primaryPhone = sql<
  string | null
>`(select number from person_phones where person_id = people.id and is_primary)`

const person = sql.ref<number>('people.id')

/** Everyone the desk knows, for staff. Without `active` only those who are not deactivated. */
export const listPeople = list({
  name: 'person.list',
  route: 'GET /people',
  says: 'People, found by name, code, address or phone, by company or group, staff or not.',
  input: z.strictObject({
    q: schema.line(100).optional(),
    company: schema.id.optional(),
    /** Together with `company`: those of the companies below it too. */
    below: schema.flag.default(false),
    group: schema.id.optional(),
    staff: schema.flag.optional(),
    /** Those who report to this person directly. */
    manager: schema.id.optional(),
    active: schema.flag.default(true),
    ...pageInput,
    sort: z.string().optional(),
  }),
  output: pageOf(
    z.object({
      id: z.number(),
      code: z.string(),
      name: z.string(),
      title: z.string().nullable(),
      picture: z.string().nullable(),
      email: z.string().nullable(),
      phone: z.string().nullable(),
      staff: staffTerm.nullable(),
      companies: z.array(brief),
      createdAt: schema.instant,
      deactivatedAt: schema.instant.nullable(),
      can: schema.hints,
    }),
  ),
  on: personAccess,
  rule: 'know',
  sorts: personSorts,
  filter: (q, { input, me }) =>
    q
      .where('people.deactivated_at', input.active ? 'is' : 'is not', null)
      .$if(input.q !== undefined, (some) => some.where(isLike(input.q ?? '')))
      .$if(input.company !== undefined, (some) =>
        some
          .where((input.below ? belongsToBranch : belongsTo)(person, input.company ?? 0, me.at))
          .where(mayLookUpCompany(input.company ?? 0, me)),
      )
      .$if(input.group !== undefined, (some) => some.where(isInGroup(person, input.group ?? 0, me)))
      .$if(input.manager !== undefined, (some) => some.where(reportsTo(person, input.manager ?? 0)))
      .$if(input.staff !== undefined, (some) => some.where(sql<SqlBool>`${isStaffAt(person, me.at)} = ${input.staff}`)),
  select: (q, { me }) =>
    q.select([
      'people.id',
      'people.code',
      'people.name',
      'people.title',
      pictureOf(person).as('picture'),
      primaryAddressOf(person).as('email'),
      primaryPhone.as('phone'),
      staffTermOf(person).as('staff'),
      companiesOf(person, me).as('companies'),
      'people.created_at as createdAt',
      'people.deactivated_at as deactivatedAt',
    ]),
})
