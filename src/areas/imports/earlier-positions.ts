import { sql } from 'kysely'
import type { Tx } from '../../kernel/db.ts'
import { recordset } from '../../kernel/recordset.ts'

/** Where earlier batches of the same file spoke of the same ones. */
export async function earlierPositions(
  tx: Tx,
  importId: number,
  identities: readonly string[],
): Promise<Map<string, number>> {
  const found = await sql<{ identity: string; position: number }>`
    select identity, position from import_identities
    where import_id = ${importId} and identity = any(${sql.val([...identities])}::text[])`.execute(tx)
  return new Map(found.rows.map(({ identity, position }) => [identity, position]))
}

export async function keepIdentities(
  tx: Tx,
  importId: number,
  identities: readonly { identity: string; position: number }[],
): Promise<void> {
  if (identities.length === 0) return
  await sql`
    insert into import_identities (import_id, identity, position)
    select ${importId}, identity, position from ${recordset(identities)} as row (identity text, position integer)
    on conflict do nothing`.execute(tx)
}
