import { z } from 'zod'
import { notFound } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { personAccess } from '../access.ts'

/** Chooses the number under which a person is called first. */
export const setPrimaryPhone = operation({
  name: 'person.set-primary-phone',
  route: 'PUT /people/:id/primary-phone',
  says: 'Chooses the number under which a person is called first.',
  input: z.strictObject({ id: schema.id, phone: schema.id }),
  output: z.object({ id: z.number() }),
  on: personAccess,
  rule: 'edit',
  async run({ tx, input, record, happened }) {
    const known = await tx.selectFrom('person_phones').selectAll().where('person_id', '=', record.id).execute()
    const chosen = known.find((one) => one.id === input.phone)
    if (!chosen) throw notFound()
    await tx
      .updateTable('person_phones')
      .set({ is_primary: false })
      .where('person_id', '=', record.id)
      .where('is_primary', '=', true)
      .execute()
    await tx.updateTable('person_phones').set({ is_primary: true }).where('id', '=', chosen.id).execute()
    await happened({
      name: 'person.primary-phone-set',
      subject: { kind: 'person', id: record.id },
      before: { number: known.find((one) => one.is_primary)?.number ?? null },
      after: { number: chosen.number },
    })
    return { id: chosen.id }
  },
})
