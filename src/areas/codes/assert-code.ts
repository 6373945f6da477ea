import { invalid } from '../../kernel/errors.ts'
import type { Db } from '../../kernel/db.ts'

type Chosen = {
  /** The field of the input, for the sentence. */
  field: string
  /** What is stored now: it may stay although it is retired. */
  before?: number | null
}

/**
 * Refuses a value that is not one of the list, or that is retired and not the one chosen before (HM-22).
 * @param list the key of the list: `phone-label`
 */
export async function assertCode(
  db: Db,
  list: string,
  value: number | null,
  { field, before = null }: Chosen,
): Promise<void> {
  if (value === null) return
  const found = await db
    .selectFrom('code_values')
    .innerJoin('code_lists', 'code_lists.id', 'code_values.list_id')
    .select('code_values.retired_at')
    .where('code_values.id', '=', value)
    .where('code_lists.key', '=', list)
    .executeTakeFirst()
  if (!found) throw invalid({ [field]: 'This is not one of the values to choose from.' })
  if (found.retired_at && value !== before)
    throw invalid({ [field]: 'This value is retired. Choose one that is in use.' })
}
