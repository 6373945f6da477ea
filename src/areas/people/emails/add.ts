import { sql } from 'kysely'
import { z } from 'zod'
import { invalid } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { personAccess } from '../access.ts'
import { isAddressTaken } from '../address.ts'
import { addressFrom } from '../person-input.ts'
import { provenAt } from '../proof.ts'

const MOST = 20

/** Writes an address down. One's own is proven by following a link sent there; until then it matches no mail. */
export const addEmail = operation({
  name: 'person.add-email',
  route: 'POST /people/:id/emails',
  says: 'Adds an e-mail address to a person.',
  input: z.strictObject({ id: schema.id, address: schema.emailAddress, label: schema.optionalLine(40).default(null) }),
  output: z.object({ id: z.number(), isProven: z.boolean() }),
  on: personAccess,
  rule: 'edit',
  async run({ tx, me, input, record, now, happened }) {
    const address = addressFrom(input.address)
    const known = await tx
      .selectFrom('person_emails')
      .select(['id', 'address', 'label', 'verified_at'])
      .where('person_id', '=', record.id)
      .execute()
    if (known.length >= MOST) throw invalid({ address: `A person has at most ${MOST} addresses.` })
    const same = known.find((one) => one.address.toLowerCase() === address.toLowerCase())
    const verified = same?.verified_at ?? (await provenAt(tx, me, { person: record.id, address, now }))
    const { id } = await tx
      .insertInto('person_emails')
      .values({
        person_id: record.id,
        address: same?.address ?? address,
        is_primary: known.length === 0,
        label: input.label,
        verified_at: verified,
      })
      .onConflict((row) =>
        row.columns(['person_id', 'address']).doUpdateSet({
          verified_at: sql<Date | null>`excluded.verified_at`,
          label: input.label ?? same?.label ?? null,
        }),
      )
      .returning('id')
      .executeTakeFirstOrThrow()
      .catch((error: unknown) => {
        throw isAddressTaken(error)
          ? invalid({ address: 'Someone else signs in with this address.' }, 'people.address-taken')
          : error
      })
    await happened({
      name: 'person.email-added',
      subject: { kind: 'person', id: record.id },
      after: { address, isProven: verified !== null },
      detail: { email: id },
    })
    return { id, isProven: verified !== null }
  },
})
