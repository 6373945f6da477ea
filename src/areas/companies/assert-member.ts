import type { Tx } from '../../kernel/db.ts'
import { invalid } from '../../kernel/errors.ts'

/** Errors: `invalid` for someone who does not belong to the company. */
export async function assertMember(
  tx: Tx,
  company: number,
  person: number | null,
  now: Date,
  field: string,
): Promise<void> {
  if (person === null) return
  const member = await tx
    .selectFrom('memberships')
    .select('id')
    .where('person_id', '=', person)
    .where('company_id', '=', company)
    .where((row) => row.or([row('ends_at', 'is', null), row('ends_at', '>', now)]))
    .executeTakeFirst()
  if (!member) throw invalid({ [field]: 'This person does not belong to the company.' })
}
