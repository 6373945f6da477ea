import { z } from 'zod'
import { question } from '../../../kernel/query.ts'
import { may } from '../../../kernel/rule.ts'
import { importKinds } from '../import.ts'
import { mappingColumns } from './mapping.ts'

/** What was kept for files of the same shape. */
export const listMappings = question({
  name: 'import-mapping.list',
  route: 'GET /import-mappings',
  says: 'What headings of files mean, as it was kept under names.',
  input: z.strictObject({ kind: z.enum(importKinds) }),
  output: z.object({ items: z.array(z.object({ id: z.number(), name: z.string(), columns: mappingColumns })) }),
  rule: may('people.import', 'all'),
  async run({ db, input }) {
    const found = await db
      .selectFrom('import_mappings')
      .select(['id', 'name', 'columns'])
      .where('kind', '=', input.kind)
      .orderBy((row) => row.fn('lower', ['name']))
      .limit(200)
      .execute()
    return { items: found.map((one) => ({ ...one, columns: mappingColumns.parse(one.columns) })) }
  },
})
