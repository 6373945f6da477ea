import { z } from 'zod'
import { conflict } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { personAccess } from '../../people/access.ts'

/** An erasure that waited for it, and is due, goes on within the hour. */
export const liftHold = operation({
  name: 'hold.lift',
  route: 'DELETE /people/:id/hold',
  says: 'Ends the legal hold of a person.',
  input: z.strictObject({ id: schema.id }),
  output: z.null(),
  on: personAccess,
  rule: 'erase',
  async run({ tx, me, record, now, happened }) {
    const lifted = await tx
      .updateTable('legal_holds')
      .set({ lifted_at: now, lifted_by: me.person })
      .where('person_id', '=', record.id)
      .where('lifted_at', 'is', null)
      .returning('reason')
      .executeTakeFirst()
    if (!lifted) throw conflict('leaving.no-hold', 'No legal hold of this person lasts.')
    await happened({
      name: 'person.hold-lifted',
      subject: { kind: 'person', id: record.id },
      before: { reason: lifted.reason },
    })
    return null
  },
})
