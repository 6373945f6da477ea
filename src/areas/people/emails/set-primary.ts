import { z } from 'zod'
import { conflict, notFound } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { personAccess } from '../access.ts'

/** Chooses the address to which mail goes; only a proven one, so that nothing is mailed to a stranger. */
export const setPrimaryEmail = operation({
  name: 'person.set-primary-email',
  route: 'PUT /people/:id/primary-email',
  says: 'Chooses the address to which mail to a person goes.',
  input: z.strictObject({ id: schema.id, email: schema.id }),
  output: z.object({ id: z.number() }),
  on: personAccess,
  rule: 'edit',
  async run({ tx, input, record, happened }) {
    const known = await tx.selectFrom('person_emails').selectAll().where('person_id', '=', record.id).execute()
    const chosen = known.find((one) => one.id === input.email)
    if (!chosen) throw notFound()
    if (!chosen.verified_at)
      throw conflict('people.address-unproven', 'This address is not proven yet. Follow the link sent there first.')
    await tx
      .updateTable('person_emails')
      .set({ is_primary: false })
      .where('person_id', '=', record.id)
      .where('is_primary', '=', true)
      .execute()
    await tx.updateTable('person_emails').set({ is_primary: true }).where('id', '=', chosen.id).execute()
    await happened({
      name: 'person.primary-email-set',
      subject: { kind: 'person', id: record.id },
      before: { address: known.find((one) => one.is_primary)?.address ?? null },
      after: { address: chosen.address },
    })
    return { id: chosen.id }
  },
})
