import { sql } from 'kysely'
import type { Tx } from './db.ts'

type Asked = { kind: string; ids: readonly number[]; besides: Readonly<Record<string, number>> }

/** Those of these records to which something happened besides the events whose detail says `besides`. */
export async function happenedBesides(tx: Tx, { kind, ids, besides }: Asked): Promise<Set<number>> {
  const found = await sql<{ id: number }>`
    select asked.id from unnest(${sql.val([...ids])}::bigint[]) as asked(id) where exists (
      select from events where subject_kind = ${kind} and subject_id = asked.id
        and not coalesce(detail @> ${JSON.stringify(besides)}::jsonb, false))`.execute(tx)
  return new Set(found.rows.map(({ id }) => id))
}
