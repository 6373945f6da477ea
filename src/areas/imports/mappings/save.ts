import { z } from 'zod'
import { operation } from '../../../kernel/operation.ts'
import { may } from '../../../kernel/rule.ts'
import * as schema from '../../../kernel/schema.ts'
import { companyFields } from '../companies/company-fields.ts'
import { importKinds } from '../import.ts'
import { personFields } from '../people/person-fields.ts'

const fields = z.enum([...personFields, ...companyFields])

/** Keeps what headings mean under a name, for the next file of the same shape; the same name is written over. */
export const saveMapping = operation({
  name: 'import-mapping.save',
  route: 'PUT /import-mappings',
  says: 'Keeps what the headings of a file mean, for the next file of the same shape.',
  input: z.strictObject({
    name: schema.line(80),
    kind: z.enum(importKinds),
    columns: z
      .array(z.strictObject({ heading: z.string().min(1).max(200), field: fields }))
      .min(1, 'Say of one column at least what it means.')
      .max(500, 'A file has at most 500 columns.'),
  }),
  output: z.object({ id: z.number() }),
  rule: may('people.import', 'all'),
  async run({ tx, me, input, now, happened }) {
    const columns = JSON.stringify(Object.fromEntries(input.columns.map(({ heading, field }) => [heading, field])))
    await tx
      .deleteFrom('import_mappings')
      .where('kind', '=', input.kind)
      .where((row) => row(row.fn('lower', ['name']), '=', input.name.toLowerCase()))
      .execute()
    const { id } = await tx
      .insertInto('import_mappings')
      .values({ name: input.name, kind: input.kind, columns, created_by: me.person, created_at: now })
      .returning('id')
      .executeTakeFirstOrThrow()
    await happened({
      name: 'import-mapping.saved',
      subject: { kind: 'import-mapping', id },
      after: { name: input.name },
    })
    return { id }
  },
})
