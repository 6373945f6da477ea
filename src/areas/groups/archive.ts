import { sql } from 'kysely'
import { z } from 'zod'
import { conflict } from '../../kernel/errors.ts'
import { operation } from '../../kernel/operation.ts'
import * as schema from '../../kernel/schema.ts'
import { groupAccess } from './access.ts'

const input = z.strictObject({ id: schema.id, version: schema.version.optional() })

/** Puts a group away: it is offered no more, and its members have nothing through it. */
export const archiveGroup = operation({
  name: 'group.archive',
  route: 'POST /groups/:id/archival',
  says: 'Puts a group away. Its members have nothing through it any more.',
  input,
  output: z.object({ id: z.number() }),
  on: groupAccess,
  rule: 'manage',
  async run({ tx, record, now, happened }) {
    if (record.archived_at) throw conflict('groups.archived', 'This group is put away already.')
    await tx
      .updateTable('groups')
      .set({ archived_at: now, updated_at: now, version: sql`version + 1` })
      .where('id', '=', record.id)
      .execute()
    await happened({ name: 'group.archived', subject: { kind: 'group', id: record.id } })
    return { id: record.id }
  },
})

/** Takes a group back into use, with its members. */
export const restoreGroup = operation({
  name: 'group.restore',
  route: 'DELETE /groups/:id/archival',
  says: 'Takes a group back into use.',
  input,
  output: z.null(),
  on: groupAccess,
  rule: 'manage',
  async run({ tx, record, now, happened }) {
    if (!record.archived_at) throw conflict('groups.not-archived', 'This group is in use.')
    await tx
      .updateTable('groups')
      .set({ archived_at: null, updated_at: now, version: sql`version + 1` })
      .where('id', '=', record.id)
      .execute()
    await happened({ name: 'group.restored', subject: { kind: 'group', id: record.id } })
    return null
  },
})
