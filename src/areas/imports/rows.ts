import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../../kernel/db.ts'
import { recordset } from '../../kernel/recordset.ts'
import { membershipsDone } from '../companies/bulk/change-memberships.ts'
import { personState } from '../people/bulk/person-state.ts'

export const verdicts = ['new', 'changed', 'same', 'refused'] as const
export type Verdict = (typeof verdicts)[number]

/** What a line did to a person, on one side; kept so that it can be shown, and put back. */
export const kept = personState.partial().extend({
  memberships: membershipsDone.optional(),
  key: z.string().optional(),
})
export type Kept = z.output<typeof kept>

/** What became of one line of a file. */
export type Row = {
  position: number
  line: number
  verdict: Verdict
  name: string | null
  record: number | null
  rule: string | null
  what: string | null
  before: object | null
  after: object | null
  manager: string | null
  cells: readonly string[] | null
}

export const keepRows = (tx: Tx, importId: number, rows: readonly Row[]) =>
  sql`
    insert into import_rows (import_id, position, line, verdict, name, record_id, rule, what, before, after, manager_code, cells)
    select ${importId}, position, line, verdict, name, record, rule, what,
      nullif(before, 'null'), nullif(after, 'null'), manager, nullif(cells, 'null')
    from ${recordset(rows)} as row (position integer, line integer, verdict text, name text, record bigint, rule text,
      what text, before jsonb, after jsonb, manager text, cells jsonb)`.execute(tx)
