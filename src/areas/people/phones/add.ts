import { z } from 'zod'
import { invalid } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { personAccess } from '../access.ts'
import { phoneNumber } from '../person-input.ts'

const MOST = 20

/** Writes a phone number down, as it is dialled (HM-14). The first one is the primary one. */
export const addPhone = operation({
  name: 'person.add-phone',
  route: 'POST /people/:id/phones',
  says: 'Adds a phone number to a person.',
  input: z.strictObject({ id: schema.id, number: phoneNumber, label: schema.optionalLine(40).default(null) }),
  output: z.object({ id: z.number() }),
  on: personAccess,
  rule: 'edit',
  async run({ tx, input, record, happened }) {
    const known = await tx.selectFrom('person_phones').select('id').where('person_id', '=', record.id).execute()
    if (known.length >= MOST) throw invalid({ number: `A person has at most ${MOST} phone numbers.` })
    const { id } = await tx
      .insertInto('person_phones')
      .values({ person_id: record.id, number: input.number, label: input.label, is_primary: known.length === 0 })
      .returning('id')
      .executeTakeFirstOrThrow()
    await happened({
      name: 'person.phone-added',
      subject: { kind: 'person', id: record.id },
      after: { number: input.number, label: input.label },
      detail: { phone: id },
    })
    return { id }
  },
})
