import { sql } from 'kysely'
import { z } from 'zod'
import { read } from '../../../kernel/query.ts'
import * as schema from '../../../kernel/schema.ts'
import { companyBrief } from '../../companies/membership.ts'
import { brief, personBrief } from '../../people/person.ts'
import { importAccess } from '../access.ts'
import { choices } from '../choices.ts'
import { columns, counts, importKinds, importStates } from '../import.ts'
import { layout } from '../table/layout.ts'

/** One import: how its file is read, what it is to do, and how far it is. */
export const readImport = read({
  name: 'import.read',
  route: 'GET /imports/:id',
  says: 'One import: how its file is read, what its columns mean, and how far it is.',
  input: z.strictObject({ id: schema.id }),
  output: z.object({
    id: z.number(),
    kind: z.enum(importKinds),
    name: z.string(),
    layout,
    columns,
    choices,
    /** The company of the choices, by name. */
    company: brief.nullable(),
    state: z.enum(importStates),
    isStopping: z.boolean(),
    /** Lines dealt with, or while undoing: rows put back. */
    position: z.number(),
    total: z.number().nullable(),
    counts,
    /** How many rows have been taken back, and how many kept. */
    undone: z.object({ removed: z.number(), 'put-back': z.number(), kept: z.number() }),
    problem: z.string().nullable(),
    createdBy: brief.nullable(),
    createdAt: schema.instant,
    finishedAt: schema.instant.nullable(),
    version: z.number(),
    can: schema.hints,
  }),
  on: importAccess,
  rule: 'see',
  select: (q) =>
    q.select([
      'imports.id',
      'imports.kind',
      'imports.name',
      'imports.layout',
      'imports.columns',
      'imports.choices',
      companyBrief(sql<number | null>`(imports.choices->>'company')::bigint`).as('company'),
      'imports.state',
      'imports.is_stopping as isStopping',
      'imports.position',
      'imports.total',
      'imports.counts',
      sql`case when imports.state in ('undoing', 'undone') then (
        select jsonb_build_object('removed', count(*) filter (where undone = 'removed'),
          'put-back', count(*) filter (where undone = 'put-back'), 'kept', count(*) filter (where undone = 'kept'))
        from import_rows where import_id = imports.id)
        else '{"removed": 0, "put-back": 0, "kept": 0}'::jsonb end`.as('undone'),
      'imports.problem',
      personBrief(sql.ref('imports.created_by')).as('createdBy'),
      'imports.created_at as createdAt',
      'imports.finished_at as finishedAt',
      'imports.version',
    ]),
})
