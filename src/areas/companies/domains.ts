import { sql } from 'kysely'
import { z } from 'zod'
import { conflict, invalid, notFound } from '../../kernel/errors.ts'
import { operation } from '../../kernel/operation.ts'
import * as schema from '../../kernel/schema.ts'
import { companyAccess } from './access.ts'
import { isPublicMailDomain, mailDomain } from './domain.ts'

/** Sorts new customers with addresses of this domain into the company (GT-29). One company a domain. */
export const addDomain = operation({
  name: 'company.add-domain',
  route: 'PUT /companies/:id/domains/:domain',
  says: 'Sorts new customers whose address has this domain into the company.',
  input: z.strictObject({ id: schema.id, domain: schema.line(253) }),
  output: z.object({ domain: z.string() }),
  on: companyAccess,
  rule: 'manage',
  async run({ tx, input, record, happened }) {
    const domain = mailDomain(input.domain)
    if (domain === null) throw invalid({ domain: 'This is not a mail domain, such as example.com.' })
    if (isPublicMailDomain(domain))
      throw invalid({ domain: 'Anyone can have an address there, so it says nothing about a company.' })
    const held = await tx
      .insertInto('company_domains')
      .values({ domain, company_id: record.id })
      // Touches the row that is there, so that it is read as it stands now.
      .onConflict((row) => row.column('domain').doUpdateSet({ domain: sql<string>`excluded.domain` }))
      .returning(['company_id', sql<boolean>`xmax = 0`.as('isNew')])
      .executeTakeFirstOrThrow()
    if (held.company_id !== record.id)
      throw conflict('companies.domain-taken', 'This domain belongs to another company already.')
    if (held.isNew)
      await happened({ name: 'company.domain-added', subject: { kind: 'company', id: record.id }, after: { domain } })
    return { domain }
  },
})

/** Stops sorting new customers by this domain. Those who are members stay. */
export const removeDomain = operation({
  name: 'company.remove-domain',
  route: 'DELETE /companies/:id/domains/:domain',
  says: 'Stops sorting new customers by this domain.',
  input: z.strictObject({ id: schema.id, domain: schema.line(253) }),
  output: z.null(),
  on: companyAccess,
  rule: 'manage',
  async run({ tx, input, record, happened }) {
    const domain = mailDomain(input.domain) ?? ''
    const gone = await tx
      .deleteFrom('company_domains')
      .where('domain', '=', domain)
      .where('company_id', '=', record.id)
      .executeTakeFirst()
    if (!gone.numDeletedRows) throw notFound()
    await happened({ name: 'company.domain-removed', subject: { kind: 'company', id: record.id }, before: { domain } })
    return null
  },
})
