import { sql, type SqlBool } from 'kysely'
import { z } from 'zod'
import { pageInput, pageOf } from '../../../kernel/pages.ts'
import { list } from '../../../kernel/query.ts'
import * as schema from '../../../kernel/schema.ts'
import { rankOfPerson } from '../../access/role.ts'
import { staffTerm, staffTermOf } from '../../access/staff.ts'
import { personAccess } from '../../people/access.ts'
import { primaryAddressOf } from '../../people/address.ts'
import { hasComeIn, invitedUntil, lastSeen } from '../../sessions/presence.ts'
import { isInTeam, placeShape, placesOf } from '../../teams/places.ts'
import { openAssignedTo } from '../../tickets/workload.ts'

const person = sql.ref<number>('people.id')
const role = sql<number>`(${staffTermOf(person)} -> 'role' ->> 'id')::bigint`

/** Everyone who is staff or will be, with what each is, can and has on their desk (HM-32, HM-43, GT-31). */
export const listStaff = list({
  name: 'staff.list',
  route: 'GET /staff',
  says: 'Staff with role, teams, skills, open tickets, and when they were last here.',
  input: z.strictObject({
    q: schema.line(100).optional(),
    role: schema.id.optional(),
    team: schema.id.optional(),
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
      email: z.string().nullable(),
      staff: staffTerm.nullable(),
      places: z.array(placeShape),
      openTickets: z.number(),
      lastSeenAt: schema.instant.nullable(),
      invitedUntil: schema.instant.nullable(),
      hasComeIn: z.boolean(),
      deactivatedAt: schema.instant.nullable(),
      can: schema.hints,
    }),
  ),
  on: personAccess,
  rule: 'know',
  sorts: {
    name: { column: 'people.name_key', direction: 'asc', kind: 'text' },
    newest: { column: 'people.created_at', direction: 'desc', kind: 'time' },
  },
  filter: (q, { input, me }) =>
    q
      .where(sql<SqlBool>`${rankOfPerson(person)} > 0`)
      .where('people.deactivated_at', input.active ? 'is' : 'is not', null)
      .$if(input.q !== undefined, (some) => some.where(sql<SqlBool>`people.id in (select people_like(${input.q}))`))
      .$if(input.role !== undefined, (some) => some.where(sql<SqlBool>`${role} = ${input.role}`))
      .$if(input.team !== undefined, (some) => some.where(isInTeam(person, input.team ?? 0, me.at))),
  select: (q, { me, now }) =>
    q.select([
      'people.id',
      'people.code',
      'people.name',
      'people.title',
      primaryAddressOf(person).as('email'),
      staffTermOf(person).as('staff'),
      placesOf(person, now).as('places'),
      openAssignedTo(person, me).as('openTickets'),
      lastSeen(person).as('lastSeenAt'),
      invitedUntil(person, now).as('invitedUntil'),
      hasComeIn(person).as('hasComeIn'),
      'people.deactivated_at as deactivatedAt',
    ]),
})
