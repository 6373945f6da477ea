import { sql } from 'kysely'
import { z } from 'zod'
import { read } from '../../kernel/query.ts'
import * as schema from '../../kernel/schema.ts'
import { companyAccess } from '../companies/access.ts'
import { brief, personBrief } from './person.ts'

/** Who to speak to at a company, and who of ours looks after it (AT-12, AT-13). */
export const readContacts = read({
  name: 'company.contacts',
  route: 'GET /companies/:id/contacts',
  says: 'Primary contact, billing contact and account manager of a company.',
  input: z.strictObject({ id: schema.id }),
  output: z.object({ primary: brief.nullable(), billing: brief.nullable(), accountManager: brief.nullable() }),
  on: companyAccess,
  rule: 'know',
  select: (q) =>
    q.select([
      personBrief(sql.ref('companies.primary_contact_id')).as('primary'),
      personBrief(sql.ref('companies.billing_contact_id')).as('billing'),
      personBrief(sql.ref('companies.account_manager_id')).as('accountManager'),
    ]),
})
