import { z } from 'zod'
import { admits } from '../../../kernel/admit.ts'
import { invalid } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { companyAccess } from '../../companies/access.ts'
import { employ } from '../../companies/change-membership.ts'
import { assertMayHandOut } from '../../companies/hand-out.ts'
import { personAccess } from '../access.ts'

/** Moves a person to a new employer: the former employment ends, one at a time (GT-30), and both stay in the history. */
export const employPerson = operation({
  name: 'person.employ',
  route: 'PUT /people/:id/employer',
  says: 'Moves a person to a new employer. The former employment ends and stays in the history.',
  input: z.strictObject({
    id: schema.id,
    company: schema.id,
    level: schema.id.nullable().optional(),
    title: schema.optionalLine(120).optional(),
  }),
  output: z.object({ membership: z.number() }),
  on: personAccess,
  rule: 'employ',
  async run({ tx, me, input, record, now, happened }) {
    const { company, level, title } = input
    if (!(await admits(tx, companyAccess, 'manage-members', me, company)))
      throw invalid({ company: 'There is no such company to which you may add people.' })
    if (level !== undefined && level !== null) await assertMayHandOut(tx, me, level)
    const { id, before } = await employ(tx, { person: record.id, company, level, title, by: me.person, now })
    await happened({
      name: 'person.employed',
      subject: { kind: 'person', id: record.id },
      before: { company: before?.company_id ?? null },
      after: { company },
      detail: { membership: id },
    })
    return { membership: id }
  },
})
