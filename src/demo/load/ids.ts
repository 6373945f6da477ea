import type { Tx } from '../../kernel/db.ts'

/** Ids that the database gave, by the keys of the demo. */
export type Ids = ReadonlyMap<string, number>

export type Kind = 'company' | 'person' | 'team' | 'ticket'

export function idOf(ids: Ids, key: string): number {
  const id = ids.get(key)
  if (id === undefined) throw new RangeError(`There is no "${key}" in the demo.`)
  return id
}

export const idOrNull = (ids: Ids, key: string | null): number | null => (key === null ? null : idOf(ids, key))

/** Remembers what the demo put in, so that it can be taken out again. */
export async function remember(
  tx: Tx,
  kind: Kind,
  records: readonly { id: number; key: string | null }[],
): Promise<void> {
  await tx
    .insertInto('demo_records')
    .values(records.map(({ id, key }) => ({ kind, id, key })))
    .execute()
}

const DAY = 86_400_000
export const daysFrom = (now: Date, days: number): Date => new Date(now.getTime() + days * DAY)

/** When everything that is simply there was set up. */
export const longAgo = (now: Date): Date => daysFrom(now, -400)
