import { z } from 'zod'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { companyAccess } from '../access.ts'
import { assertMember } from '../assert-member.ts'
import { assertParent, siteFields } from './site.ts'

/** Adds a place to a company, alone or inside another place. */
export const addSite = operation({
  name: 'company.add-site',
  route: 'POST /companies/:id/sites',
  says: 'Adds a place to a company.',
  input: z.strictObject({
    id: schema.id,
    name: siteFields.name,
    kind: siteFields.kind.default('office'),
    parent: siteFields.parent.default(null),
    address: siteFields.address.default(''),
    timeZone: siteFields.timeZone.default(null),
    primaryPerson: siteFields.primaryPerson.default(null),
  }),
  output: z.object({ id: z.number() }),
  on: companyAccess,
  rule: 'manage',
  async run({ tx, input, record, now, happened }) {
    const { id: company, parent, timeZone, primaryPerson, ...fields } = input
    await assertParent(tx, company, parent, null)
    await assertMember(tx, company, primaryPerson, now, 'primaryPerson')
    const { id } = await tx
      .insertInto('sites')
      .values({
        ...fields,
        company_id: company,
        parent_id: parent,
        time_zone: timeZone,
        primary_person_id: primaryPerson,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const after = { ...fields, inside: parent, timeZone, primaryPerson }
    await happened({
      name: 'company.site-added',
      subject: { kind: 'company', id: record.id },
      after: { name: fields.name },
      detail: { site: id },
    })
    await happened({ name: 'site.created', subject: { kind: 'site', id }, after })
    return { id }
  },
})
