import { z } from 'zod'
import { notFound } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { personAccess } from '../access.ts'

/** Takes the picture of a person away; nothing of it stays. */
export const removePicture = operation({
  name: 'person.remove-picture',
  route: 'DELETE /people/:id/picture',
  says: 'Takes the picture of a person away.',
  input: z.strictObject({ id: schema.id }),
  output: z.null(),
  on: personAccess,
  rule: 'edit',
  async run({ tx, record, happened }) {
    const gone = await tx.deleteFrom('person_pictures').where('person_id', '=', record.id).executeTakeFirst()
    if (gone.numDeletedRows === 0n) throw notFound()
    await happened({ name: 'person.picture-removed', subject: { kind: 'person', id: record.id } })
    return null
  },
})
