import { z } from 'zod'
import { notFound } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { personAccess } from '../access.ts'

/** Takes a web address away. */
export const removeWebsite = operation({
  name: 'person.remove-website',
  route: 'DELETE /people/:id/websites/:website',
  says: 'Takes a web address from a person.',
  input: z.strictObject({ id: schema.id, website: schema.id }),
  output: z.null(),
  on: personAccess,
  rule: 'edit',
  async run({ tx, input, record, happened }) {
    const gone = await tx
      .deleteFrom('person_websites')
      .where('id', '=', input.website)
      .where('person_id', '=', record.id)
      .returning(['url', 'label'])
      .executeTakeFirst()
    if (!gone) throw notFound()
    await happened({ name: 'person.website-removed', subject: { kind: 'person', id: record.id }, before: gone })
    return null
  },
})
