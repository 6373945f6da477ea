import { z } from 'zod'
import { notFound } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { unlinkSite } from '../../companies/person-sites.ts'
import { personAccess } from '../access.ts'

/** Takes a person's link to a place away. */
export const unlinkFromSite = operation({
  name: 'person.unlink-site',
  route: 'DELETE /people/:id/sites/:site',
  says: "Takes a person's link to a site away.",
  input: z.strictObject({ id: schema.id, site: schema.id }),
  output: z.null(),
  on: personAccess,
  rule: 'place',
  async run({ tx, input, record, happened }) {
    if (!(await unlinkSite(tx, record.id, input.site))) throw notFound()
    await happened({
      name: 'person.site-unlinked',
      subject: { kind: 'person', id: record.id },
      before: { site: input.site },
    })
    await happened({
      name: 'site.person-unlinked',
      subject: { kind: 'site', id: input.site },
      before: { person: record.id },
    })
    return null
  },
})
