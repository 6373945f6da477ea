import { sql } from 'kysely'
import { z } from 'zod'
import { pageInput, pageOf } from '../../../kernel/pages.ts'
import { list } from '../../../kernel/query.ts'
import * as schema from '../../../kernel/schema.ts'
import { brief, personBrief } from '../../people/person.ts'
import { importAccess } from '../access.ts'
import { counts, importKinds, importStates } from '../import.ts'

/** The imports of the asker, and everybody's for those who may read the audit trail; the newest first. */
export const listImports = list({
  name: 'import.list',
  route: 'GET /imports',
  says: 'Imports, the newest first, with how far they are.',
  input: z.strictObject({ ...pageInput, sort: z.string().optional() }),
  output: pageOf(
    z.object({
      id: z.number(),
      kind: z.enum(importKinds),
      name: z.string(),
      state: z.enum(importStates),
      position: z.number(),
      total: z.number().nullable(),
      counts,
      createdBy: brief.nullable(),
      createdAt: schema.instant,
      can: schema.hints,
    }),
  ),
  on: importAccess,
  rule: 'see',
  sorts: { created: { column: 'imports.created_at', direction: 'desc', kind: 'time' } },
  filter: (q) => q,
  select: (q) =>
    q.select([
      'imports.id',
      'imports.kind',
      'imports.name',
      'imports.state',
      'imports.position',
      'imports.total',
      'imports.counts',
      personBrief(sql.ref('imports.created_by')).as('createdBy'),
      'imports.created_at as createdAt',
    ]),
})
