import { z } from 'zod'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { orTaken } from '../../../kernel/taken.ts'
import { codeListAccess } from '../access.ts'
import { codeName, touchList } from '../code-list.ts'
import { valueOf } from './value-of.ts'

/** Renames a value, on every record that holds it too: they refer to it, they do not copy it. */
export const renameCodeValue = operation({
  name: 'code-list.rename-value',
  route: 'PATCH /code-lists/:id/values/:value',
  says: 'Renames a value of a code list, wherever it was chosen.',
  input: z.strictObject({ id: schema.id, value: schema.id, name: codeName }),
  output: z.object({ id: z.number() }),
  on: codeListAccess,
  rule: 'manage',
  async run({ tx, input, record, now, happened }) {
    const value = await valueOf(tx, record.id, input.value)
    await tx
      .updateTable('code_values')
      .set({ name: input.name })
      .where('id', '=', value.id)
      .execute()
      .catch(orTaken('code_values_name', 'name', 'This list has a value of this name already. It may be retired.'))
    await touchList(tx, record.id, now)
    await happened({
      name: 'code-list.value-renamed',
      subject: { kind: 'code-list', id: record.id },
      before: { value: value.name },
      after: { value: input.name },
      detail: { value: value.id },
    })
    return { id: value.id }
  },
})
