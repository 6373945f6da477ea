import { z } from 'zod'
import { download } from '../../../kernel/query.ts'
import * as schema from '../../../kernel/schema.ts'
import { copyAccess } from '../access.ts'

/** The archive itself, as long as it has not expired. */
export const downloadCopy = download({
  name: 'copy.download',
  route: 'GET /person-copies/:id/file',
  says: 'The ZIP of a copy.',
  input: z.strictObject({ id: schema.id }),
  on: copyAccess,
  rule: 'see',
  async open({ app, db, input, now }) {
    const copy = await db
      .selectFrom('person_copies')
      .select(['file_key as key', 'size', 'person_id as person'])
      .where('id', '=', input.id)
      .where('expires_at', '>', now)
      .executeTakeFirst()
    if (!copy?.key || copy.size === null) return null
    return {
      stream: await app.store.open(copy.key),
      name: `person-${copy.person}.zip`,
      type: 'application/zip',
      size: copy.size,
      inline: false,
    }
  },
})
