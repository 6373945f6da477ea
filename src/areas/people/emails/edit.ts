import { type Selectable } from 'kysely'
import { z } from 'zod'
import { changes } from '../../../kernel/changes.ts'
import type { Tables, Tx } from '../../../kernel/db.ts'
import { conflict, invalid, notFound } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { personAccess } from '../access.ts'
import { isAddressTaken } from '../address.ts'
import { addressFrom } from '../person-input.ts'
import { provenAt } from '../proof.ts'

/**
 * Corrects an address or changes what it is called (HM-14). Another address has to be proven like a new one; where it
 * is not, mail goes to the next proven one first. Errors: `conflict` when nothing would be left to sign in with.
 */
export const editEmail = operation({
  name: 'person.edit-email',
  route: 'PATCH /people/:id/emails/:email',
  says: 'Changes an e-mail address of a person or its label.',
  input: z.strictObject({
    id: schema.id,
    email: schema.id,
    address: schema.emailAddress.optional(),
    label: schema.optionalLine(40).optional(),
  }),
  output: z.object({ id: z.number(), isProven: z.boolean() }),
  on: personAccess,
  rule: 'edit',
  async run({ tx, me, input, record, now, happened }) {
    const known = await tx
      .selectFrom('person_emails')
      .selectAll()
      .where('person_id', '=', record.id)
      .orderBy('id')
      .execute()
    const before = known.find((one) => one.id === input.email)
    if (!before) throw notFound()
    const others = known.filter((one) => one !== before)
    const address = input.address === undefined ? before.address : addressFrom(input.address)
    const isSame = address.toLowerCase() === before.address.toLowerCase()
    if (others.some((one) => one.address.toLowerCase() === address.toLowerCase()))
      throw invalid({ address: 'This person has this address already.' })
    const after = {
      address,
      label: input.label === undefined ? before.label : input.label,
      verified_at: isSame ? before.verified_at : await provenAt(tx, me, { person: record.id, address, now }),
      bounced_at: isSame ? before.bounced_at : null,
    }
    if (before.is_account && before.verified_at && !after.verified_at && !others.some((one) => one.verified_at))
      throw conflict('people.last-address', 'This person signs in with this address. Add another proven one first.')
    await tx
      .updateTable('person_emails')
      .set(after)
      .where('id', '=', before.id)
      .execute()
      .catch((error: unknown) => {
        throw isAddressTaken(error)
          ? invalid({ address: 'Someone else signs in with this address.' }, 'people.address-taken')
          : error
      })
    if (before.is_primary && !after.verified_at) await preferProven(tx, before, others)
    await happened({
      name: 'person.email-changed',
      subject: { kind: 'person', id: record.id },
      ...changes(before, { address: after.address, label: after.label }),
      detail: { email: before.id, isProven: after.verified_at !== null, wasPrimary: before.is_primary },
    })
    return { id: before.id, isProven: after.verified_at !== null }
  },
})

type Email = Selectable<Tables['person_emails']>

async function preferProven(tx: Tx, unproven: Email, others: readonly Email[]): Promise<void> {
  const next = others.find((one) => one.verified_at)
  if (!next) return
  await tx.updateTable('person_emails').set({ is_primary: false }).where('id', '=', unproven.id).execute()
  await tx.updateTable('person_emails').set({ is_primary: true }).where('id', '=', next.id).execute()
}
