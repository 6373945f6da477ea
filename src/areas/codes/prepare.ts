import type { App } from '../../kernel/app.ts'
import { shippedLists } from './shipped.ts'

/** Writes each shipped list that is not there yet; what an administrator made of the others stays. */
export async function prepareCodes(app: App): Promise<void> {
  const now = app.clock()
  await app.db.transaction().execute(async (tx) => {
    const written = await tx
      .insertInto('code_lists')
      .values(shippedLists.map(({ key, name }) => ({ key, name, is_shipped: true, created_at: now, updated_at: now })))
      .onConflict((row) => row.doNothing())
      .returning(['id', 'key'])
      .execute()
    const values = written.flatMap(({ id, key }) =>
      (shippedLists.find((list) => list.key === key)?.values ?? []).map((name, position) => ({
        list_id: id,
        name,
        position,
      })),
    )
    if (values.length > 0) await tx.insertInto('code_values').values(values).execute()
  })
}
