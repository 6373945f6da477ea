import { z } from 'zod'
import { changes } from '../../../kernel/changes.ts'
import { notFound } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { personAccess } from '../access.ts'
import { phoneNumber } from '../person-input.ts'

/** Changes a phone number or what it is called: Office, Mobile (HM-14). */
export const editPhone = operation({
  name: 'person.edit-phone',
  route: 'PATCH /people/:id/phones/:phone',
  says: 'Changes a phone number of a person or its label.',
  input: z.strictObject({
    id: schema.id,
    phone: schema.id,
    number: phoneNumber.optional(),
    label: schema.optionalLine(40).optional(),
  }),
  output: z.object({ id: z.number() }),
  on: personAccess,
  rule: 'edit',
  async run({ tx, input, record, happened }) {
    const before = await tx
      .selectFrom('person_phones')
      .select(['id', 'number', 'label'])
      .where('id', '=', input.phone)
      .where('person_id', '=', record.id)
      .executeTakeFirst()
    if (!before) throw notFound()
    const after = {
      number: input.number ?? before.number,
      label: input.label === undefined ? before.label : input.label,
    }
    await tx.updateTable('person_phones').set(after).where('id', '=', before.id).execute()
    await happened({
      name: 'person.phone-changed',
      subject: { kind: 'person', id: record.id },
      ...changes(before, after),
      detail: { phone: before.id },
    })
    return { id: before.id }
  },
})
