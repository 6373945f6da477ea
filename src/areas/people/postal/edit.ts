import { z } from 'zod'
import { changes } from '../../../kernel/changes.ts'
import { notFound } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { personAccess } from '../access.ts'
import { assertSomewhere, postalFields } from './postal-address.ts'

/** Changes a postal address; what is left out stays. */
export const editAddress = operation({
  name: 'person.edit-address',
  route: 'PATCH /people/:id/addresses/:address',
  says: 'Changes a postal address of a person.',
  input: z.strictObject({
    id: schema.id,
    address: schema.id,
    kind: postalFields.kind.optional(),
    label: postalFields.label.optional(),
    lines: postalFields.lines.optional(),
    postcode: postalFields.postcode.optional(),
    city: postalFields.city.optional(),
    country: postalFields.country.optional(),
  }),
  output: z.object({ id: z.number() }),
  on: personAccess,
  rule: 'edit',
  async run({ tx, input, record, happened }) {
    const { id: person, address: id, ...wish } = input
    const before = await tx
      .selectFrom('person_addresses')
      .selectAll()
      .where('id', '=', id)
      .where('person_id', '=', person)
      .executeTakeFirst()
    if (!before) throw notFound()
    const after = {
      kind: wish.kind ?? postalFields.kind.parse(before.kind),
      label: wish.label === undefined ? before.label : wish.label,
      lines: wish.lines ?? before.lines,
      postcode: wish.postcode === undefined ? before.postcode : wish.postcode,
      city: wish.city === undefined ? before.city : wish.city,
      country: wish.country === undefined ? before.country : wish.country,
    }
    assertSomewhere(after)
    await tx.updateTable('person_addresses').set(after).where('id', '=', id).execute()
    await happened({
      name: 'person.address-changed',
      subject: { kind: 'person', id: record.id },
      ...changes(before, after),
      detail: { address: id },
    })
    return { id }
  },
})
