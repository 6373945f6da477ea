import { z } from 'zod'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { orInUse } from '../../../kernel/taken.ts'
import { codeListAccess } from '../access.ts'
import { touchList } from '../code-list.ts'
import { valueOf } from './value-of.ts'

/** Removes a value that no record ever chose. One that is in use can be retired. */
export const deleteCodeValue = operation({
  name: 'code-list.delete-value',
  route: 'DELETE /code-lists/:id/values/:value',
  says: 'Removes a value that no record holds.',
  input: z.strictObject({ id: schema.id, value: schema.id }),
  output: z.null(),
  on: codeListAccess,
  rule: 'manage',
  async run({ tx, input, record, now, happened }) {
    const value = await valueOf(tx, record.id, input.value)
    await tx
      .deleteFrom('code_values')
      .where('id', '=', value.id)
      .execute()
      .catch(
        orInUse('codes.value-in-use', 'Records hold this value. Retire it: it stays there and is offered no more.'),
      )
    await touchList(tx, record.id, now)
    await happened({
      name: 'code-list.value-deleted',
      subject: { kind: 'code-list', id: record.id },
      before: { value: value.name },
    })
    return null
  },
})
