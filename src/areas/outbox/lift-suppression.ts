import { z } from 'zod'
import { operation } from '../../kernel/operation.ts'
import * as schema from '../../kernel/schema.ts'
import { suppressionAccess } from './access.ts'

export const liftSuppression = operation({
  name: 'outbox.lift-suppression',
  route: 'DELETE /mail-suppressions/:id',
  says: 'Lets mail go to an address again.',
  input: z.strictObject({ id: schema.id }),
  output: z.null(),
  on: suppressionAccess,
  rule: 'lift',
  async run({ tx, record, happened }) {
    await tx.deleteFrom('mail_suppressions').where('id', '=', record.id).execute()
    await happened({
      name: 'mail.suppression-lifted',
      subject: { kind: 'suppression', id: record.id },
      before: { address: record.address, reason: record.reason },
    })
    return null
  },
})
