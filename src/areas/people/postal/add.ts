import { z } from 'zod'
import { invalid } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { personAccess } from '../access.ts'
import { assertSomewhere, MOST, postalFields } from './postal-address.ts'

/** Writes down one more place to which letters go (HM-14). The first one is the primary one. */
export const addAddress = operation({
  name: 'person.add-address',
  route: 'POST /people/:id/addresses',
  says: 'Adds a postal address to a person.',
  input: z.strictObject({
    id: schema.id,
    kind: postalFields.kind.default('work'),
    label: postalFields.label.default(null),
    lines: postalFields.lines.default(''),
    postcode: postalFields.postcode.default(null),
    city: postalFields.city.default(null),
    country: postalFields.country.default(null),
  }),
  output: z.object({ id: z.number() }),
  on: personAccess,
  rule: 'edit',
  async run({ tx, input, record, happened }) {
    const { id: person, ...address } = input
    assertSomewhere(address)
    const known = await tx.selectFrom('person_addresses').select('id').where('person_id', '=', person).execute()
    if (known.length >= MOST) throw invalid({ lines: `A person has at most ${MOST} postal addresses.` })
    const { id } = await tx
      .insertInto('person_addresses')
      .values({ ...address, person_id: person, is_primary: known.length === 0 })
      .returning('id')
      .executeTakeFirstOrThrow()
    await happened({
      name: 'person.address-added',
      subject: { kind: 'person', id: record.id },
      after: address,
      detail: { address: id },
    })
    return { id }
  },
})
