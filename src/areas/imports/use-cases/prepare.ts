import { sql } from 'kysely'
import { z } from 'zod'
import { admits } from '../../../kernel/admit.ts'
import { conflict, invalid } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { companyAccess } from '../../companies/access.ts'
import { assertMayHandOut } from '../../companies/hand-out.ts'
import { storedFile } from '../../files/file.ts'
import { importAccess } from '../access.ts'
import { choices } from '../choices.ts'
import { companyFields } from '../companies/company-fields.ts'
import { guessColumns } from '../guess-columns.ts'
import { columns, importFrom } from '../import.ts'
import { personFields } from '../people/person-fields.ts'
import { layout } from '../table/layout.ts'

/** Says how a file is read, what its columns mean and what holds for all of it, before anything is done. */
export const prepareImport = operation({
  name: 'import.prepare',
  route: 'PATCH /imports/:id',
  says: 'Says how the file is read, what its columns mean, and what holds for every line.',
  input: z.strictObject({
    id: schema.id,
    layout: layout.optional(),
    columns: columns.optional(),
    choices: choices.optional(),
    version: schema.version.optional(),
  }),
  output: z.object({ id: z.number(), version: z.number() }),
  on: importAccess,
  rule: 'work',
  async run({ app, tx, me, input, record, happened }) {
    const one = importFrom(record)
    if (one.state !== 'draft' && one.state !== 'checked')
      throw conflict('imports.begun-already', 'This import has begun; it cannot be prepared any more.')
    const fields: readonly string[] = one.kind === 'people' ? personFields : companyFields
    if (input.columns?.some((field) => field !== null && !fields.includes(field)))
      throw invalid({ columns: `There is no such field of ${one.kind}.` })
    if (input.choices) await assertChoices(input.choices)
    const file = one.fileId === null ? null : await storedFile(tx, one.fileId)
    const isReadAnew = input.layout && JSON.stringify(input.layout) !== JSON.stringify(one.layout)
    const guessed =
      isReadAnew && file && !input.columns
        ? await guessColumns({ app, tx, file, kind: one.kind }, input.layout ?? one.layout)
        : null
    const written = await tx
      .updateTable('imports')
      .set({
        layout: JSON.stringify(input.layout ?? one.layout),
        columns: JSON.stringify(input.columns ?? guessed ?? one.columns),
        choices: JSON.stringify(input.choices ?? one.choices),
        state: 'draft',
        total: null,
        version: sql`version + 1`,
      })
      .where('id', '=', one.id)
      .returning(['id', 'version'])
      .executeTakeFirstOrThrow()
    await happened({ name: 'import.prepared', subject: { kind: 'import', id: one.id } })
    return written

    async function assertChoices({ company, level }: z.output<typeof choices>): Promise<void> {
      if (company !== null && !(await admits(tx, companyAccess, 'manage-members', me, company)))
        throw invalid({ 'choices.company': 'There is no such company to which you may add people.' })
      if (typeof level === 'number') await assertMayHandOut(tx, me, level)
    }
  },
})
