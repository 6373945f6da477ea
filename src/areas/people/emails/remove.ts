import { z } from 'zod'
import { conflict, notFound } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { personAccess } from '../access.ts'

/** Takes an address away; the next proven one becomes the primary one. Who signs in keeps one. */
export const removeEmail = operation({
  name: 'person.remove-email',
  route: 'DELETE /people/:id/emails/:email',
  says: 'Takes an e-mail address from a person.',
  input: z.strictObject({ id: schema.id, email: schema.id }),
  output: z.null(),
  on: personAccess,
  rule: 'edit',
  async run({ tx, input, record, happened }) {
    const known = await tx
      .selectFrom('person_emails')
      .selectAll()
      .where('person_id', '=', record.id)
      .orderBy('id')
      .execute()
    const gone = known.find((one) => one.id === input.email)
    if (!gone) throw notFound()
    const others = known.filter((one) => one.id !== gone.id)
    if (gone.is_account && gone.verified_at && !others.some((one) => one.verified_at))
      throw conflict('people.last-address', 'This person signs in with this address. Add another proven one first.')
    await tx.deleteFrom('person_emails').where('id', '=', gone.id).execute()
    const next = others.find((one) => one.verified_at) ?? others[0]
    if (gone.is_primary && next)
      await tx.updateTable('person_emails').set({ is_primary: true }).where('id', '=', next.id).execute()
    await happened({
      name: 'person.email-removed',
      subject: { kind: 'person', id: record.id },
      before: { address: gone.address, isPrimary: gone.is_primary },
    })
    return null
  },
})
