import { sql } from 'kysely'
import { z } from 'zod'
import { conflict } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { codeListAccess } from '../access.ts'
import { touchList } from '../code-list.ts'

/** Puts the values of a list in an order. Retired ones have their place in it too, for when they come back. */
export const reorderCodeValues = operation({
  name: 'code-list.reorder',
  route: 'PUT /code-lists/:id/order',
  says: 'Puts the values of a code list in an order; each is named once.',
  input: z.strictObject({
    id: schema.id,
    values: z.array(schema.id).max(1000, 'These are more values than a list has.'),
    version: schema.version.optional(),
  }),
  output: z.object({ version: z.number() }),
  on: codeListAccess,
  rule: 'manage',
  async run({ tx, input, record, now, happened }) {
    const rows = await tx
      .selectFrom('code_values')
      .select(['id', 'name'])
      .where('list_id', '=', record.id)
      .orderBy('position')
      .orderBy('id')
      .execute()
    const wanted = new Set(input.values)
    if (wanted.size !== input.values.length || wanted.size !== rows.length || rows.some(({ id }) => !wanted.has(id)))
      throw conflict('codes.order-stale', 'This list has other values by now. Look at it again and put them in order.')
    await sql`
      update code_values set position = wanted.place
      from unnest(${sql.val(input.values)}::bigint[]) with ordinality as wanted(id, place)
      where code_values.id = wanted.id`.execute(tx)
    await touchList(tx, record.id, now)
    const nameOf = new Map(rows.map(({ id, name }) => [id, name]))
    await happened({
      name: 'code-list.reordered',
      subject: { kind: 'code-list', id: record.id },
      before: { order: rows.map(({ name }) => name).join(', ') },
      after: { order: input.values.map((id) => nameOf.get(id)).join(', ') },
    })
    return { version: record.version + 1 }
  },
})
