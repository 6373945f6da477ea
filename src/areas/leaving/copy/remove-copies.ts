import type { App } from '../../../kernel/app.ts'
import type { Tx } from '../../../kernel/db.ts'

/** Takes the bytes of a person's copies away; their rows go with the person. */
export async function removeCopies(app: App, tx: Tx, person: number): Promise<void> {
  const copies = await tx
    .selectFrom('person_copies')
    .select('file_key')
    .where('person_id', '=', person)
    .forUpdate()
    .execute()
  for (const { file_key: key } of copies) if (key !== null) await app.store.remove(key)
}
