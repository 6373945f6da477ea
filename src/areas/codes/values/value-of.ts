import type { Selectable } from 'kysely'
import type { Tables, Tx } from '../../../kernel/db.ts'
import { notFound } from '../../../kernel/errors.ts'

/** The value of this list. The list's row is locked already, and guards them all. Errors: `not-found`. */
export async function valueOf(tx: Tx, list: number, value: number): Promise<Selectable<Tables['code_values']>> {
  const found = await tx
    .selectFrom('code_values')
    .selectAll()
    .where('id', '=', value)
    .where('list_id', '=', list)
    .executeTakeFirst()
  if (!found) throw notFound()
  return found
}
