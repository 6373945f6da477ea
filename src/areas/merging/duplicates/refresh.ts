import { sql } from 'kysely'
import type { Db } from '../../../kernel/db.ts'
import type { KindName } from '../records/kind.ts'

/** How much each reason says; a pair's weight is the sum of its reasons. */
const weights = {
  address: 50,
  alias: 40,
  name: 40,
  phone: 25,
  'near-name': 15,
  'company-name': 50,
  'company-near-name': 25,
  website: 30,
  domain: 30,
} as const

const alike = { person: sql`people_alike`, company: sql`companies_alike` }

/** Looks anew for whoever looks like one of these. What was dismissed stays dismissed; what does not hold any more goes. */
export async function refreshDuplicates(db: Db, kind: KindName, ids: readonly number[], now: Date): Promise<void> {
  if (ids.length === 0) return
  const wanted = sql`${sql.val(ids)}::bigint[]`
  await sql`
    with weights as (select key as reason, value::int as weight from jsonb_each_text(${JSON.stringify(weights)}::jsonb)),
    found as materialized (
      select one, other, array_agg(reason order by weight desc, reason) as reasons, sum(weight)::int as weight
      from ${alike[kind]}(${wanted}) join weights using (reason) group by one, other),
    gone as (
      delete from duplicates d where d.kind = ${kind} and (d.one_id = any(${wanted}) or d.other_id = any(${wanted}))
        and d.dismissed_at is null and not exists (select from found where found.one = d.one_id and found.other = d.other_id))
    insert into duplicates (kind, one_id, other_id, reasons, weight, found_at)
    select ${kind}, one, other, reasons, weight, ${now} from found
    on conflict (kind, one_id, other_id) do update set reasons = excluded.reasons, weight = excluded.weight
    where duplicates.reasons <> excluded.reasons`.execute(db)
}
