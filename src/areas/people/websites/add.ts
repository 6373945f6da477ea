import { z } from 'zod'
import { invalid } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { personAccess } from '../access.ts'
import { websiteFields } from './website.ts'

const MOST = 20

/** Writes down where a person is found on the web (HM-14). */
export const addWebsite = operation({
  name: 'person.add-website',
  route: 'POST /people/:id/websites',
  says: 'Adds a web address to a person.',
  input: z.strictObject({ id: schema.id, url: websiteFields.url, label: websiteFields.label.default(null) }),
  output: z.object({ id: z.number() }),
  on: personAccess,
  rule: 'edit',
  async run({ tx, input, record, happened }) {
    const { url, label } = input
    const known = await tx.selectFrom('person_websites').select('id').where('person_id', '=', record.id).execute()
    if (known.length >= MOST) throw invalid({ url: `A person has at most ${MOST} web addresses.` })
    const { id } = await tx
      .insertInto('person_websites')
      .values({ person_id: record.id, url, label })
      .returning('id')
      .executeTakeFirstOrThrow()
    await happened({
      name: 'person.website-added',
      subject: { kind: 'person', id: record.id },
      after: { url, label },
      detail: { website: id },
    })
    return { id }
  },
})
