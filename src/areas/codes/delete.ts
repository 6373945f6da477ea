import { z } from 'zod'
import { conflict } from '../../kernel/errors.ts'
import { operation } from '../../kernel/operation.ts'
import * as schema from '../../kernel/schema.ts'
import { orInUse } from '../../kernel/taken.ts'
import { codeListAccess } from './access.ts'

/** Removes a list of one's own that nothing refers to, with its values. */
export const deleteCodeList = operation({
  name: 'code-list.delete',
  route: 'DELETE /code-lists/:id',
  says: 'Removes a code list that nothing uses.',
  input: z.strictObject({ id: schema.id, version: schema.version.optional() }),
  output: z.null(),
  on: codeListAccess,
  rule: 'manage',
  async run({ tx, record, happened }) {
    if (record.is_shipped)
      throw conflict('codes.shipped', 'This list came with the product and stays. Its values can be changed.')
    await tx
      .deleteFrom('code_lists')
      .where('id', '=', record.id)
      .execute()
      .catch(orInUse('codes.list-in-use', 'A form asks for this list, or a record holds one of its values.'))
    await happened({
      name: 'code-list.deleted',
      subject: { kind: 'code-list', id: record.id },
      before: { name: record.name, key: record.key },
    })
    return null
  },
})
