import { Readable } from 'node:stream'
import { z } from 'zod'
import { download } from '../../../kernel/query.ts'
import * as schema from '../../../kernel/schema.ts'
import { personAccess } from '../access.ts'

/** The picture of a person, for whoever may see the person. */
export const downloadPicture = download({
  name: 'person.picture',
  route: 'GET /people/:id/picture',
  says: 'The picture of a person.',
  /** `stamp` makes another picture another address; it asks for nothing. */
  input: z.strictObject({ id: schema.id, stamp: z.string().max(40).optional() }),
  on: personAccess,
  rule: 'see',
  async open({ db, input }) {
    const found = await db
      .selectFrom('person_pictures')
      .select(['type', 'content'])
      .where('person_id', '=', input.id)
      .executeTakeFirst()
    if (!found) return null
    const { type, content } = found
    return {
      stream: Readable.from([content]),
      type,
      name: `person-${input.id}.${type.slice('image/'.length)}`,
      size: content.length,
      inline: true,
    }
  },
})
