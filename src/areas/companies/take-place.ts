import type { Db } from '../../kernel/db.ts'

/** Under which company `inner` will stand when `outer`, which stands above it, is no more; undefined when it is not above. */
export async function placeAfter(db: Db, inner: number, outer: number): Promise<number | null | undefined> {
  const found = await db
    .selectFrom('companies')
    .select(['id', 'parent_id', 'ancestors'])
    .where('id', 'in', [inner, outer])
    .execute()
  const [below, above] = [found.find((one) => one.id === inner), found.find((one) => one.id === outer)]
  return below?.ancestors.includes(outer) ? (above?.parent_id ?? null) : undefined
}
