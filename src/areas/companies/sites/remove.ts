import { z } from 'zod'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { orInUse } from '../../../kernel/taken.ts'
import { siteAccess } from './access.ts'

/** Removes a place with nothing inside it; people lose the link to it. */
export const removeSite = operation({
  name: 'site.remove',
  route: 'DELETE /sites/:id',
  says: 'Removes a site with nothing inside it; people lose the link to it.',
  input: z.strictObject({ id: schema.id, version: schema.version.optional() }),
  output: z.null(),
  on: siteAccess,
  rule: 'manage',
  async run({ tx, record, happened }) {
    await tx
      .deleteFrom('sites')
      .where('id', '=', record.id)
      .execute()
      .catch(orInUse('companies.site-in-use', 'Something still stands inside this site or refers to it.'))
    const { name, address } = record
    await happened({
      name: 'company.site-removed',
      subject: { kind: 'company', id: record.company_id },
      before: { name, address },
      detail: { site: record.id },
    })
    return null
  },
})
