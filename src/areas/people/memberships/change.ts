import { z } from 'zod'
import { changes } from '../../../kernel/changes.ts'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { termFrom, termInput } from '../../access/term.ts'
import { changeMembership } from '../../companies/change-membership.ts'
import { assertMayHandOut } from '../../companies/hand-out.ts'
import { personAccess } from '../access.ts'
import { membershipToChange } from './membership-to-change.ts'

/** Changes level, title, purpose or end of a membership (AT-15); the level within what the asker may hand out. */
export const changeOfMembership = operation({
  name: 'person.change-membership',
  route: 'PATCH /people/:id/memberships/:membership',
  says: 'Changes level, title, purpose or end of a membership.',
  input: z.strictObject({
    id: schema.id,
    membership: schema.id,
    level: schema.id.nullable().optional(),
    title: schema.optionalLine(120).optional(),
    purpose: schema.optionalLine(200).optional(),
    endsAt: termInput.endsAt,
  }),
  output: z.object({ id: z.number(), version: z.number() }),
  on: personAccess,
  rule: 'manage-memberships',
  async run({ tx, me, input, record, now, happened }) {
    const before = await membershipToChange(tx, me, record.id, input.membership, now)
    const level = input.level === undefined ? before.level_id : input.level
    if (level !== null && level !== before.level_id) await assertMayHandOut(tx, me, level)
    const { endsAt } = termFrom({ startsAt: before.starts_at.toISOString(), endsAt: input.endsAt }, now)
    const after = {
      level_id: level,
      title: input.title === undefined ? before.title : input.title,
      purpose: input.purpose === undefined ? before.purpose : input.purpose,
      ends_at: input.endsAt === undefined ? before.ends_at : endsAt,
      granted_by: level === before.level_id ? before.granted_by : me.person,
    }
    const written = await changeMembership(tx, before.id, after)
    await happened({
      name: 'person.membership-changed',
      subject: { kind: 'person', id: record.id },
      ...changes(before, after),
      detail: { membership: before.id, company: before.company_id },
    })
    return written
  },
})
