import { sql } from 'kysely'
import { z } from 'zod'
import { changes } from '../../kernel/changes.ts'
import { operation } from '../../kernel/operation.ts'
import * as schema from '../../kernel/schema.ts'
import { orTaken } from '../../kernel/taken.ts'
import { codeListAccess } from './access.ts'
import { codeName } from './code-list.ts'

/** Gives a list another name; its key stays, so that whatever names it by that still finds it. */
export const renameCodeList = operation({
  name: 'code-list.rename',
  route: 'PATCH /code-lists/:id',
  says: 'Renames a code list.',
  input: z.strictObject({ id: schema.id, name: codeName, version: schema.version.optional() }),
  output: z.object({ id: z.number(), version: z.number() }),
  on: codeListAccess,
  rule: 'manage',
  async run({ tx, input, record, now, happened }) {
    const after = { name: input.name }
    const written = await tx
      .updateTable('code_lists')
      .set({ ...after, updated_at: now, version: sql`version + 1` })
      .where('id', '=', record.id)
      .returning(['id', 'version'])
      .executeTakeFirstOrThrow()
      .catch(orTaken('code_lists_name', 'name', 'There is a list of this name already.'))
    await happened({
      name: 'code-list.renamed',
      subject: { kind: 'code-list', id: record.id },
      ...changes(record, after),
    })
    return written
  },
})
