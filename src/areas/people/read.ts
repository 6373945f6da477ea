import { sql } from 'kysely'
import { z } from 'zod'
import { read } from '../../kernel/query.ts'
import * as schema from '../../kernel/schema.ts'
import { staffTerm, staffTermOf } from '../access/staff.ts'
import { membershipShape, membershipsOf, siteLink, sitesOf } from '../companies/belongings.ts'
import { personAccess } from './access.ts'
import { emails, emailShape, phones, phoneShape } from './contact-details.ts'

const person = sql.ref<number>('people.id')

/** One person for staff: contact details, role, memberships with their history, sites. Teams: `/people/:id/teams`. */
export const readPerson = read({
  name: 'person.read',
  route: 'GET /people/:id',
  says: 'One person with addresses, phones, role, memberships and sites.',
  input: z.strictObject({ id: schema.id }),
  output: z.object({
    id: z.number(),
    code: z.string(),
    name: z.string(),
    title: z.string().nullable(),
    language: z.string().nullable(),
    timeZone: z.string().nullable(),
    notes: z.string(),
    alert: z.string().nullable(),
    emails: z.array(emailShape),
    phones: z.array(phoneShape),
    staff: staffTerm.nullable(),
    memberships: z.array(membershipShape),
    sites: z.array(siteLink),
    createdAt: schema.instant,
    deactivatedAt: schema.instant.nullable(),
    version: z.number(),
    can: schema.hints,
  }),
  on: personAccess,
  rule: 'know',
  select: (q, { me }) =>
    q.select([
      'people.id',
      'people.code',
      'people.name',
      'people.title',
      'people.language',
      'people.time_zone as timeZone',
      'people.notes',
      'people.alert',
      emails.as('emails'),
      phones.as('phones'),
      staffTermOf(person).as('staff'),
      membershipsOf(person, me).as('memberships'),
      sitesOf(person, me).as('sites'),
      'people.created_at as createdAt',
      'people.deactivated_at as deactivatedAt',
      'people.version',
    ]),
})
