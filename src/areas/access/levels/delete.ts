import { z } from 'zod'
import { conflict } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { orInUse } from '../../../kernel/taken.ts'
import { levelAccess } from '../access.ts'
import { grantsOfLevel } from './grants-of.ts'

/** Removes a portal level that nobody has. The shipped ones stay. */
export const deleteLevel = operation({
  name: 'level.delete',
  route: 'DELETE /levels/:id',
  says: 'Removes a portal level that nobody has.',
  input: z.strictObject({ id: schema.id, version: schema.version.optional() }),
  output: z.null(),
  on: levelAccess,
  rule: 'edit',
  async run({ tx, record, happened }) {
    if (record.key !== null)
      throw conflict('access.shipped', 'This level came with the product and stays. Its rights can be changed.')
    const before = { name: record.name, rank: record.rank, grants: await grantsOfLevel(tx, record.id) }
    await tx
      .deleteFrom('levels')
      .where('id', '=', record.id)
      .execute()
      .catch(orInUse('access.in-use', 'Someone has this level. Give them another one first.'))
    await happened({ name: 'level.deleted', subject: { kind: 'level', id: record.id }, before })
    return null
  },
})
