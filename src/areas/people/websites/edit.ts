import { z } from 'zod'
import { changes } from '../../../kernel/changes.ts'
import { notFound } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { personAccess } from '../access.ts'
import { websiteFields } from './website.ts'

/** Changes a web address or what it is called. */
export const editWebsite = operation({
  name: 'person.edit-website',
  route: 'PATCH /people/:id/websites/:website',
  says: 'Changes a web address of a person.',
  input: z.strictObject({
    id: schema.id,
    website: schema.id,
    url: websiteFields.url.optional(),
    label: websiteFields.label.optional(),
  }),
  output: z.object({ id: z.number() }),
  on: personAccess,
  rule: 'edit',
  async run({ tx, input, record, happened }) {
    const before = await tx
      .selectFrom('person_websites')
      .select(['id', 'url', 'label'])
      .where('id', '=', input.website)
      .where('person_id', '=', record.id)
      .executeTakeFirst()
    if (!before) throw notFound()
    const after = { url: input.url ?? before.url, label: input.label === undefined ? before.label : input.label }
    await tx.updateTable('person_websites').set(after).where('id', '=', before.id).execute()
    await happened({
      name: 'person.website-changed',
      subject: { kind: 'person', id: record.id },
      ...changes(before, after),
      detail: { website: before.id },
    })
    return { id: before.id }
  },
})
