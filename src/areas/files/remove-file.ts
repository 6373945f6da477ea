import type { Tx } from '../../kernel/db.ts'

/** Takes the row of a file away, for the record that held it; gives the key of its bytes, to be removed after commit. */
export async function removeFile(tx: Tx, id: number): Promise<string | null> {
  const gone = await tx.deleteFrom('files').where('id', '=', id).returning('key').executeTakeFirst()
  return gone?.key ?? null
}
