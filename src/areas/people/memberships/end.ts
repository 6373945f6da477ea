import { z } from 'zod'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { endMembership } from '../../companies/change-membership.ts'
import { personAccess } from '../access.ts'
import { membershipToChange } from './membership-to-change.ts'

/** Ends a membership now; it stays in the person's history, and the tickets opened under it stay with the company. */
export const endOfMembership = operation({
  name: 'person.end-membership',
  route: 'DELETE /people/:id/memberships/:membership',
  says: 'Ends a membership now. It stays in the history.',
  input: z.strictObject({ id: schema.id, membership: schema.id }),
  output: z.null(),
  on: personAccess,
  rule: 'manage-memberships',
  async run({ tx, me, input, record, now, happened }) {
    const {
      id,
      company_id: company,
      level_id: level,
    } = await membershipToChange(tx, me, record.id, input.membership, now)
    await endMembership(tx, id, now)
    await happened({
      name: 'person.membership-ended',
      subject: { kind: 'person', id: record.id },
      before: { company, level },
      detail: { membership: id },
    })
    return null
  },
})
