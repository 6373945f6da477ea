import { z } from 'zod'
import { notFound } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { personAccess } from '../access.ts'

/** Takes a postal address away; the next one becomes the primary one. */
export const removeAddress = operation({
  name: 'person.remove-address',
  route: 'DELETE /people/:id/addresses/:address',
  says: 'Takes a postal address from a person.',
  input: z.strictObject({ id: schema.id, address: schema.id }),
  output: z.null(),
  on: personAccess,
  rule: 'edit',
  async run({ tx, input, record, happened }) {
    const gone = await tx
      .deleteFrom('person_addresses')
      .where('id', '=', input.address)
      .where('person_id', '=', record.id)
      .returning(['kind', 'label', 'lines', 'postcode', 'city', 'country', 'is_primary'])
      .executeTakeFirst()
    if (!gone) throw notFound()
    const { is_primary: wasPrimary, ...before } = gone
    const next = await tx
      .selectFrom('person_addresses')
      .select('id')
      .where('person_id', '=', record.id)
      .orderBy('id')
      .executeTakeFirst()
    if (wasPrimary && next)
      await tx.updateTable('person_addresses').set({ is_primary: true }).where('id', '=', next.id).execute()
    await happened({ name: 'person.address-removed', subject: { kind: 'person', id: record.id }, before })
    return null
  },
})
