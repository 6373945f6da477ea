import { sql, type SqlBool } from 'kysely'
import { z } from 'zod'
import { pageInput, pageOf } from '../../../kernel/pages.ts'
import { list } from '../../../kernel/query.ts'
import * as schema from '../../../kernel/schema.ts'
import { companyBrief } from '../../companies/membership.ts'
import { brief, personBrief } from '../../people/person.ts'
import { mergeAccess } from '../access.ts'
import { kindName } from './kind.ts'

/** SQL: name and code of the merged record, from what was kept of it. */
const kept = sql`(select jsonb_build_object('name', content ->> 'name', 'code', content ->> 'code')
  from merge_steps step, jsonb_array_elements(step.rows) content
  where step.merge_id = merges.id and step.action = 'removed'
    and step.table_name = case merges.kind when 'person' then 'people' else 'companies' end
    and (content ->> 'id')::bigint = merges.merged_id limit 1)`

/** The merges that stand, the newest first; by `merged`, where a record went. */
export const listMerges = list({
  name: 'merge.list',
  route: 'GET /merges',
  says: 'Which records were merged into which, the newest first. By `merged` it tells where a record went.',
  input: z.strictObject({
    kind: kindName.optional(),
    master: schema.id.optional(),
    merged: schema.id.optional(),
    ...pageInput,
    sort: z.string().optional(),
  }),
  output: pageOf(
    z.object({
      id: z.number(),
      kind: kindName,
      /** Null when the master is gone. */
      master: brief.nullable(),
      masterId: z.number(),
      mergedId: z.number(),
      /** Null after 30 days: what was kept of it is forgotten. */
      merged: z.object({ name: z.string(), code: z.string().nullable() }).nullable(),
      at: schema.instant,
      by: brief.nullable(),
      undoUntil: schema.instant,
      /** It can be taken back now: its time is not over, and none came after it. Who may is in `can`. */
      isNext: z.boolean(),
      can: schema.hints,
    }),
  ),
  on: mergeAccess,
  rule: 'see',
  sorts: { newest: { column: 'merges.merged_at', direction: 'desc', kind: 'time' } },
  filter: (q, { input }) =>
    q
      .where('merges.undone_at', 'is', null)
      .$if(input.kind !== undefined, (some) => some.where('merges.kind', '=', input.kind ?? ''))
      .$if(input.master !== undefined, (some) => some.where('merges.master_id', '=', input.master ?? 0))
      .$if(input.merged !== undefined, (some) => some.where('merges.merged_id', '=', input.merged ?? 0)),
  select: (q, { me }) =>
    q.select([
      'merges.id',
      'merges.kind',
      sql`case merges.kind when 'person' then ${personBrief(sql.ref('merges.master_id'))}::jsonb
        else ${companyBrief(sql.ref('merges.master_id'))}::jsonb end`.as('master'),
      'merges.master_id as masterId',
      'merges.merged_id as mergedId',
      sql`${kept}`.as('merged'),
      'merges.merged_at as at',
      personBrief(sql.ref('merges.merged_by')).as('by'),
      'merges.undo_until as undoUntil',
      sql<SqlBool>`merges.undo_until > ${me.at} and not exists (select from merges later
        where later.kind = merges.kind and later.master_id = merges.master_id and later.id > merges.id and later.undone_at is null)`.as(
        'isNext',
      ),
    ]),
})
