import { sql } from 'kysely'
import { z } from 'zod'
import { changes } from '../../../kernel/changes.ts'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { orTaken } from '../../../kernel/taken.ts'
import { levelAccess } from '../access.ts'
import { assertBelow, rank } from '../rank.ts'

/** Renames a portal level, moves it in the order of ranks, or lets clients hand it out. */
export const editLevel = operation({
  name: 'level.edit',
  route: 'PATCH /levels/:id',
  says: 'Changes name, rank or who hands out a portal level.',
  input: z.strictObject({
    id: schema.id,
    name: schema.line(60).optional(),
    rank: rank.optional(),
    assignableByClients: schema.flag.optional(),
    version: schema.version.optional(),
  }),
  output: z.object({ id: z.number(), version: z.number() }),
  on: levelAccess,
  rule: 'edit',
  async run({ tx, me, input, record, happened }) {
    const after = {
      name: input.name ?? record.name,
      rank: input.rank ?? record.rank,
      assignable_by_clients: input.assignableByClients ?? record.assignable_by_clients,
    }
    if (after.rank !== record.rank) assertBelow(me, after.rank)
    const written = await tx
      .updateTable('levels')
      .set({ ...after, version: sql`version + 1` })
      .where('id', '=', record.id)
      .returning(['id', 'version'])
      .executeTakeFirstOrThrow()
      .catch(orTaken('levels_name', 'name', 'There is a portal level of this name already.'))
    await happened({ name: 'level.edited', subject: { kind: 'level', id: record.id }, ...changes(record, after) })
    return written
  },
})
