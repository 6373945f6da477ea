import { z } from 'zod'
import { conflict } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { codeListAccess } from '../access.ts'
import { touchList } from '../code-list.ts'
import { valueOf } from './value-of.ts'

/** Takes a value out of every picker. Records that hold it keep it and show it. */
export const retireCodeValue = operation({
  name: 'code-list.retire-value',
  route: 'POST /code-lists/:id/values/:value/retirement',
  says: 'Takes a value out of the pickers; records that hold it keep it.',
  input: z.strictObject({ id: schema.id, value: schema.id }),
  output: z.object({ id: z.number() }),
  on: codeListAccess,
  rule: 'manage',
  async run({ tx, input, record, now, happened }) {
    const value = await valueOf(tx, record.id, input.value)
    if (value.retired_at) throw conflict('codes.retired', 'This value is retired already.')
    await tx.updateTable('code_values').set({ retired_at: now }).where('id', '=', value.id).execute()
    await touchList(tx, record.id, now)
    await happened({
      name: 'code-list.value-retired',
      subject: { kind: 'code-list', id: record.id },
      detail: { value: value.id },
      before: { value: value.name },
    })
    return { id: value.id }
  },
})

/** Offers a retired value again, at its old place. */
export const restoreCodeValue = operation({
  name: 'code-list.restore-value',
  route: 'DELETE /code-lists/:id/values/:value/retirement',
  says: 'Brings a retired value back into the pickers.',
  input: z.strictObject({ id: schema.id, value: schema.id }),
  output: z.null(),
  on: codeListAccess,
  rule: 'manage',
  async run({ tx, input, record, now, happened }) {
    const value = await valueOf(tx, record.id, input.value)
    if (!value.retired_at) throw conflict('codes.not-retired', 'This value is in use.')
    await tx.updateTable('code_values').set({ retired_at: null }).where('id', '=', value.id).execute()
    await touchList(tx, record.id, now)
    await happened({
      name: 'code-list.value-restored',
      subject: { kind: 'code-list', id: record.id },
      detail: { value: value.id },
      after: { value: value.name },
    })
    return null
  },
})
