import { z } from 'zod'
import { admits } from '../../../kernel/admit.ts'
import { invalid } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { termFrom, termInput } from '../../access/term.ts'
import { companyAccess } from '../../companies/access.ts'
import { assertMayHandOut } from '../../companies/hand-out.ts'
import { insertMembership } from '../../companies/join.ts'
import { personAccess } from '../access.ts'

/** Lets a person belong to one more company, with a level of its own (CD-17), for ever or for a time. */
export const addMembership = operation({
  name: 'person.add-membership',
  route: 'POST /people/:id/memberships',
  says: 'Lets a person belong to one more company, with a portal level or without.',
  input: z.strictObject({
    id: schema.id,
    company: schema.id,
    level: schema.id.nullable(),
    title: schema.optionalLine(120).default(null),
    purpose: schema.optionalLine(200).default(null),
    ...termInput,
  }),
  output: z.object({ id: z.number() }),
  on: personAccess,
  rule: 'manage-memberships',
  async run({ tx, me, input, record, now, happened }) {
    const { company, level, title, purpose } = input
    if (!(await admits(tx, companyAccess, 'manage-members', me, company)))
      throw invalid({ company: 'There is no such company to which you may add people.' })
    if (level !== null) await assertMayHandOut(tx, me, level)
    const term = termFrom(input, now)
    const { id } = await insertMembership(tx, {
      person: record.id,
      company,
      level,
      employing: false,
      title,
      purpose,
      ...term,
      by: me.person,
      now,
    })
    await happened({
      name: 'person.membership-added',
      subject: { kind: 'person', id: record.id },
      after: { company, level, title, purpose, ...term },
      detail: { membership: id },
    })
    return { id }
  },
})
