import { sql } from 'kysely'
import { z } from 'zod'
import { conflict } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { orTaken } from '../../../kernel/taken.ts'
import { codeListAccess } from '../access.ts'
import { codeName, touchList } from '../code-list.ts'

/** More than anybody chooses from a list; every form that asks for it carries them all. */
const VALUES_MAX = 500

/** Adds a value at the end of a list. */
export const addCodeValue = operation({
  name: 'code-list.add-value',
  route: 'POST /code-lists/:id/values',
  says: 'Adds a value at the end of a code list.',
  input: z.strictObject({ id: schema.id, name: codeName }),
  output: z.object({ id: z.number() }),
  on: codeListAccess,
  rule: 'manage',
  async run({ tx, input, record, now, happened }) {
    const { many, next } = await tx
      .selectFrom('code_values')
      .select([sql<number>`count(*)`.as('many'), sql<number>`coalesce(max(position) + 1, 0)`.as('next')])
      .where('list_id', '=', record.id)
      .executeTakeFirstOrThrow()
    if (many >= VALUES_MAX) throw conflict('codes.full', `A list has at most ${VALUES_MAX} values.`)
    const written = await tx
      .insertInto('code_values')
      .values({ list_id: record.id, name: input.name, position: next })
      .returning('id')
      .executeTakeFirstOrThrow()
      .catch(orTaken('code_values_name', 'name', 'This list has a value of this name already. It may be retired.'))
    await touchList(tx, record.id, now)
    await happened({
      name: 'code-list.value-added',
      subject: { kind: 'code-list', id: record.id },
      after: { value: input.name },
      detail: { value: written.id },
    })
    return written
  },
})
