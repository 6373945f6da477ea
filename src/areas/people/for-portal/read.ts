import { sql } from 'kysely'
import { z } from 'zod'
import { read } from '../../../kernel/query.ts'
import * as schema from '../../../kernel/schema.ts'
import { membershipShape, membershipsOf } from '../../companies/belongings.ts'
import { personAccess } from '../access.ts'
import { emails, emailShape, phones, phoneShape } from '../contact-details.ts'
import { pictureOf } from '../pictures/picture.ts'
import { postalAddresses, postalShape } from '../postal/postal-address.ts'
import { websites, websiteShape } from '../websites/website.ts'

const person = sql.ref<number>('people.id')

/** One person as customers see them, and everyone's own profile (AT-34): nothing that staff wrote about them. */
export const readPersonForPortal = read({
  name: 'person.read-for-portal',
  route: 'GET /portal/people/:id',
  says: "One person as customers see them; also one's own profile.",
  input: z.strictObject({ id: schema.id }),
  output: z.object({
    id: z.number(),
    name: z.string(),
    title: z.string().nullable(),
    picture: z.string().nullable(),
    language: z.string().nullable(),
    timeZone: z.string().nullable(),
    emails: z.array(emailShape),
    phones: z.array(phoneShape),
    addresses: z.array(postalShape),
    websites: z.array(websiteShape),
    memberships: z.array(membershipShape.omit({ purpose: true })),
    isActive: z.boolean(),
    version: z.number(),
    can: schema.hints,
  }),
  on: personAccess,
  rule: 'see',
  select: (q, { me }) =>
    q.select([
      'people.id',
      'people.name',
      'people.title',
      pictureOf(person).as('picture'),
      'people.language',
      'people.time_zone as timeZone',
      emails.as('emails'),
      phones.as('phones'),
      postalAddresses.as('addresses'),
      websites.as('websites'),
      membershipsOf(person, me).as('memberships'),
      sql<boolean>`people.deactivated_at is null`.as('isActive'),
      'people.version',
    ]),
})
