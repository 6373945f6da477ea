import { sql } from 'kysely'
import { z } from 'zod'
import { read } from '../../kernel/query.ts'
import * as schema from '../../kernel/schema.ts'
import { staffTerm, staffTermOf } from '../access/staff.ts'
import { membershipShape, membershipsOf, siteLink, sitesOf } from '../companies/belongings.ts'
import { personAccess } from './access.ts'
import { emails, emailShape, phones, phoneShape } from './contact-details.ts'
import { managerOf, reportCountOf } from './employment/manager.ts'
import { brief } from './person.ts'
import { pictureOf } from './pictures/picture.ts'
import { postalAddresses, postalShape } from './postal/postal-address.ts'
import { websites, websiteShape } from './websites/website.ts'

const person = sql.ref<number>('people.id')

/** One person for staff: contact details, role, memberships with their history, sites. Teams: `/people/:id/teams`. */
export const readPerson = read({
  name: 'person.read',
  route: 'GET /people/:id',
  says: 'One person with addresses, phones, picture, role, manager, memberships and sites.',
  input: z.strictObject({ id: schema.id }),
  output: z.object({
    id: z.number(),
    code: z.string(),
    name: z.string(),
    title: z.string().nullable(),
    picture: z.string().nullable(),
    language: z.string().nullable(),
    timeZone: z.string().nullable(),
    notes: z.string(),
    alert: z.string().nullable(),
    emails: z.array(emailShape),
    phones: z.array(phoneShape),
    addresses: z.array(postalShape),
    websites: z.array(websiteShape),
    manager: brief.nullable(),
    /** How many people report to them directly; `GET /people?manager=` names them. */
    reports: z.number(),
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
      pictureOf(person).as('picture'),
      'people.language',
      'people.time_zone as timeZone',
      'people.notes',
      'people.alert',
      emails.as('emails'),
      phones.as('phones'),
      postalAddresses.as('addresses'),
      websites.as('websites'),
      managerOf(person).as('manager'),
      reportCountOf(person).as('reports'),
      staffTermOf(person).as('staff'),
      membershipsOf(person, me).as('memberships'),
      sitesOf(person, me).as('sites'),
      'people.created_at as createdAt',
      'people.deactivated_at as deactivatedAt',
      'people.version',
    ]),
})
