import { z } from 'zod'
import { operation } from '../../kernel/operation.ts'
import * as schema from '../../kernel/schema.ts'
import { orInUse } from '../../kernel/taken.ts'
import { companyAccess } from './access.ts'
import { siteOf } from './sites.ts'

/** Removes a place with nothing inside it; people lose the link to it. */
export const removeSite = operation({
  name: 'company.remove-site',
  route: 'DELETE /companies/:id/sites/:site',
  says: 'Removes a place of a company.',
  input: z.strictObject({ id: schema.id, site: schema.id }),
  output: z.null(),
  on: companyAccess,
  rule: 'manage',
  async run({ tx, input, record, happened }) {
    const { name, address } = await siteOf(tx, record.id, input.site)
    await tx
      .deleteFrom('sites')
      .where('id', '=', input.site)
      .execute()
      .catch(orInUse('companies.site-in-use', 'Something still stands inside this site or refers to it.'))
    await happened({
      name: 'company.site-removed',
      subject: { kind: 'company', id: record.id },
      before: { name, address },
      detail: { site: input.site },
    })
    return null
  },
})
