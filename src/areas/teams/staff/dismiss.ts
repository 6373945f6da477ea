import { z } from 'zod'
import { conflict } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { takeRole } from '../../access/staff.ts'
import { personAccess } from '../../people/access.ts'
import { assertNotLastOwner } from '../../people/last-owner.ts'

/** Takes the staff role away (K4): the person stays, as a customer if they were one. Places in teams rest until a new role. */
export const dismiss = operation({
  name: 'person.dismiss',
  route: 'DELETE /people/:id/role',
  says: 'Takes the staff role of a person away.',
  input: z.strictObject({ id: schema.id }),
  output: z.null(),
  on: personAccess,
  rule: 'assign-role',
  async run({ tx, record, now, happened }) {
    await assertNotLastOwner(tx, record.id, now)
    const before = await takeRole(tx, record.id)
    if (!before) throw conflict('people.not-staff', 'This person is not staff.')
    await happened({
      name: 'person.dismissed',
      subject: { kind: 'person', id: record.id },
      before: { role: before.role_id },
    })
    return null
  },
})
