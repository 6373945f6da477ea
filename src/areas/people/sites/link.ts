import { z } from 'zod'
import { admits } from '../../../kernel/admit.ts'
import { invalid } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { companyAccess } from '../../companies/access.ts'
import { companyOfSite, linkSite } from '../../companies/person-sites.ts'
import { personAccess } from '../access.ts'

/** Links a person to a place, which becomes their primary one (HM-5, HM-17). */
export const linkToSite = operation({
  name: 'person.link-site',
  route: 'PUT /people/:id/sites/:site',
  says: 'Links a person to a site, which becomes their primary one.',
  input: z.strictObject({ id: schema.id, site: schema.id }),
  output: z.object({ site: z.number() }),
  on: personAccess,
  rule: 'place',
  async run({ tx, me, input, record, happened }) {
    const company = await companyOfSite(tx, input.site)
    if (company === null || !(await admits(tx, companyAccess, 'know', me, company)))
      throw invalid({ site: 'There is no such site.' })
    await linkSite(tx, record.id, input.site)
    await happened({
      name: 'person.site-linked',
      subject: { kind: 'person', id: record.id },
      after: { site: input.site },
    })
    await happened({
      name: 'site.person-linked',
      subject: { kind: 'site', id: input.site },
      after: { person: record.id },
    })
    return { site: input.site }
  },
})
