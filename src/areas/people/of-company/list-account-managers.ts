import { sql } from 'kysely'
import { z } from 'zod'
import { question } from '../../../kernel/query.ts'
import { may } from '../../../kernel/rule.ts'
import { accountManagers } from '../../companies/members.ts'

const item = z.object({ id: z.number(), name: z.string(), companies: z.number() })

/** The staff who look after companies (AT-12): by name, for choosing and for naming them in lists of companies. */
export const listAccountManagers = question({
  name: 'company.account-managers',
  route: 'GET /account-managers',
  says: 'The staff who look after companies in use, and how many each.',
  input: z.strictObject({}),
  output: z.object({ items: z.array(item) }),
  rule: may('company.view', 'all'),
  async run({ db }) {
    const found = await sql<z.infer<typeof item>>`
      select people.id, people.name, managers.companies from (${accountManagers}) managers
      join people on people.id = managers.id order by people.name_key, people.id`.execute(db)
    return { items: found.rows }
  },
})
