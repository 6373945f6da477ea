import { z } from 'zod'
import { forbidden, invalid } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import { may } from '../../../kernel/rule.ts'
import * as schema from '../../../kernel/schema.ts'
import { holdFiles, storedFile } from '../../files/file.ts'
import { guessColumns } from '../guess-columns.ts'
import { importKinds } from '../import.ts'
import { guessLayout } from '../table/guess-layout.ts'

/** Takes an uploaded CSV or XLSX file, finds out how it is written and what its columns mean; nothing is imported yet. */
export const beginImport = operation({
  name: 'import.begin',
  route: 'POST /imports',
  says: 'Takes an uploaded CSV or XLSX file of people or companies and guesses how to read it. Nothing is imported yet.',
  input: z.strictObject({ file: schema.id, kind: z.enum(importKinds).default('people') }),
  output: z.object({ id: z.number() }),
  rule: may('people.import', 'all'),
  async run({ app, tx, me, input, now, happened }) {
    if (input.kind === 'companies' && !me.grants.has('company.manage')) throw forbidden()
    await holdFiles(tx, [input.file], me.person).catch(() => {
      throw invalid({ file: 'This file is not an upload of yours, or is in use already.' })
    })
    const file = await storedFile(tx, input.file)
    if (!file) throw invalid({ file: 'This file is not an upload of yours, or is in use already.' })
    const layout = await guessLayout(await app.store.open(file.key))
    const columns = await guessColumns({ app, tx, file, kind: input.kind }, layout)
    const { id } = await tx
      .insertInto('imports')
      .values({
        kind: input.kind,
        name: file.name,
        file_id: file.id,
        layout: JSON.stringify(layout),
        columns: JSON.stringify(columns),
        choices: JSON.stringify({}),
        created_by: me.person,
        created_at: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await happened({
      name: 'import.begun',
      subject: { kind: 'import', id },
      after: { kind: input.kind, file: file.name },
    })
    return { id }
  },
})
