import { z } from 'zod'
import { notFound } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { personAccess } from '../access.ts'

/** Takes a phone number away; the next one becomes the primary one. */
export const removePhone = operation({
  name: 'person.remove-phone',
  route: 'DELETE /people/:id/phones/:phone',
  says: 'Takes a phone number from a person.',
  input: z.strictObject({ id: schema.id, phone: schema.id }),
  output: z.null(),
  on: personAccess,
  rule: 'edit',
  async run({ tx, input, record, happened }) {
    const known = await tx
      .selectFrom('person_phones')
      .selectAll()
      .where('person_id', '=', record.id)
      .orderBy('id')
      .execute()
    const gone = known.find((one) => one.id === input.phone)
    if (!gone) throw notFound()
    await tx.deleteFrom('person_phones').where('id', '=', gone.id).execute()
    const next = known.find((one) => one.id !== gone.id)
    if (gone.is_primary && next)
      await tx.updateTable('person_phones').set({ is_primary: true }).where('id', '=', next.id).execute()
    await happened({
      name: 'person.phone-removed',
      subject: { kind: 'person', id: record.id },
      before: { number: gone.number },
    })
    return null
  },
})
