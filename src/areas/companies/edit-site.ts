import { sql } from 'kysely'
import { z } from 'zod'
import { changes } from '../../kernel/changes.ts'
import { operation } from '../../kernel/operation.ts'
import * as schema from '../../kernel/schema.ts'
import { companyAccess } from './access.ts'
import { assertMember } from './assert-member.ts'
import { assertParent, siteFields, siteOf } from './sites.ts'

/** Changes a place of a company, or moves it inside another one. The company's row guards the tree of its sites. */
export const editSite = operation({
  name: 'company.edit-site',
  route: 'PATCH /companies/:id/sites/:site',
  says: 'Changes a place of a company.',
  input: z.strictObject({
    id: schema.id,
    site: schema.id,
    name: siteFields.name.optional(),
    kind: siteFields.kind.optional(),
    parent: siteFields.parent.optional(),
    address: siteFields.address.optional(),
    timeZone: siteFields.timeZone.optional(),
    primaryPerson: siteFields.primaryPerson.optional(),
  }),
  output: z.object({ id: z.number() }),
  on: companyAccess,
  rule: 'manage',
  async run({ tx, input, record, now, happened }) {
    const site = await siteOf(tx, record.id, input.site)
    const after = {
      name: input.name ?? site.name,
      kind: input.kind ?? site.kind,
      parent_id: input.parent === undefined ? site.parent_id : input.parent,
      address: input.address ?? site.address,
      time_zone: input.timeZone === undefined ? site.time_zone : input.timeZone,
      primary_person_id: input.primaryPerson === undefined ? site.primary_person_id : input.primaryPerson,
    }
    await assertParent(tx, record.id, after.parent_id, site.id)
    if (input.primaryPerson !== undefined) await assertMember(tx, record.id, input.primaryPerson, now, 'primaryPerson')
    await tx
      .updateTable('sites')
      .set({ ...after, version: sql`version + 1` })
      .where('id', '=', site.id)
      .execute()
    await happened({
      name: 'company.site-edited',
      subject: { kind: 'company', id: record.id },
      ...changes(site, after),
      detail: { site: site.id },
    })
    return { id: site.id }
  },
})
