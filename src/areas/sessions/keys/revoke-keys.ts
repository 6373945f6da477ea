import type { Tx } from '../../../kernel/db.ts'

/** Takes all API keys of a person away. */
export const revokeKeys = (tx: Tx, person: number, at: Date) =>
  tx
    .updateTable('api_keys')
    .set({ revoked_at: at })
    .where('person_id', '=', person)
    .where('revoked_at', 'is', null)
    .execute()
