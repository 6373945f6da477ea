import { sql } from 'kysely'
import { z } from 'zod'
import { read } from '../../../kernel/query.ts'
import * as schema from '../../../kernel/schema.ts'
import { companyAccess } from '../../companies/access.ts'
import { brief, personBrief } from '../person.ts'

/** Whom a client's manager agrees levels with (AT-12), and who of their own else may ask for them (AT-15). */
export const readContactsForPortal = read({
  name: 'company.contacts-for-portal',
  route: 'GET /portal/companies/:id/contacts',
  says: "Primary and billing contact of the asker's company, and who looks after it.",
  input: z.strictObject({ id: schema.id }),
  output: z.object({ primary: brief.nullable(), billing: brief.nullable(), accountManager: brief.nullable() }),
  on: companyAccess,
  rule: 'manage-members',
  select: (q) =>
    q.select([
      personBrief(sql.ref('companies.primary_contact_id')).as('primary'),
      personBrief(sql.ref('companies.billing_contact_id')).as('billing'),
      personBrief(sql.ref('companies.account_manager_id')).as('accountManager'),
    ]),
})
