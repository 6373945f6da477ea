import type { Tx } from '../../kernel/db.ts'
import { conflict } from '../../kernel/errors.ts'

/**
 * Nothing in use stands below a company that is put away, and it will not be while this transaction lasts.
 * Errors: `conflict`.
 */
export async function assertParentInUse(tx: Tx, parent: number | null): Promise<void> {
  if (parent === null) return
  const above = await tx
    .selectFrom('companies')
    .select('archived_at')
    .where('id', '=', parent)
    .forShare()
    .executeTakeFirst()
  if (above?.archived_at)
    throw conflict('companies.parent-archived', 'The company above is put away. Take that one back into use first.')
}
