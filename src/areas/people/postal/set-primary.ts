import { z } from 'zod'
import { notFound } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { personAccess } from '../access.ts'

/** Chooses the postal address that stands first. */
export const setPrimaryAddress = operation({
  name: 'person.set-primary-address',
  route: 'PUT /people/:id/primary-address',
  says: 'Chooses the postal address of a person that stands first.',
  input: z.strictObject({ id: schema.id, address: schema.id }),
  output: z.object({ id: z.number() }),
  on: personAccess,
  rule: 'edit',
  async run({ tx, input, record, happened }) {
    const known = await tx
      .selectFrom('person_addresses')
      .select(['id', 'is_primary', 'lines', 'postcode', 'city'])
      .where('person_id', '=', record.id)
      .execute()
    const chosen = known.find((one) => one.id === input.address)
    const former = known.find((one) => one.is_primary)
    if (!chosen) throw notFound()
    await tx
      .updateTable('person_addresses')
      .set({ is_primary: false })
      .where('person_id', '=', record.id)
      .where('is_primary', '=', true)
      .execute()
    await tx.updateTable('person_addresses').set({ is_primary: true }).where('id', '=', chosen.id).execute()
    await happened({
      name: 'person.primary-address-set',
      subject: { kind: 'person', id: record.id },
      before: { address: former ? lineOf(former) : null },
      after: { address: lineOf(chosen) },
    })
    return { id: chosen.id }
  },
})

const lineOf = ({ lines, postcode, city }: { lines: string; postcode: string | null; city: string | null }) =>
  [lines.replaceAll('\n', ', '), postcode, city].filter(Boolean).join(', ')
