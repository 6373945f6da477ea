import { sql } from 'kysely'
import { z } from 'zod'
import { conflict } from '../../kernel/errors.ts'
import { operation } from '../../kernel/operation.ts'
import * as schema from '../../kernel/schema.ts'
import { teamAccess } from './access.ts'

/** Puts a team away: it is offered no more and opens no tickets to its members; its tickets keep it. */
export const archiveTeam = operation({
  name: 'team.archive',
  route: 'POST /teams/:id/archival',
  says: 'Puts a team away. Its tickets keep it.',
  input: z.strictObject({ id: schema.id, version: schema.version.optional() }),
  output: z.object({ id: z.number() }),
  on: teamAccess,
  rule: 'manage',
  async run({ tx, record, now, happened }) {
    if (record.archived_at) throw conflict('teams.archived', 'This team is put away already.')
    await tx
      .updateTable('teams')
      .set({ archived_at: now, updated_at: now, version: sql`version + 1` })
      .where('id', '=', record.id)
      .execute()
    await happened({ name: 'team.archived', subject: { kind: 'team', id: record.id } })
    return { id: record.id }
  },
})

/** Takes a team back into use, with its members. */
export const restoreTeam = operation({
  name: 'team.restore',
  route: 'DELETE /teams/:id/archival',
  says: 'Takes a team back into use.',
  input: z.strictObject({ id: schema.id, version: schema.version.optional() }),
  output: z.null(),
  on: teamAccess,
  rule: 'manage',
  async run({ tx, record, now, happened }) {
    if (!record.archived_at) throw conflict('teams.not-archived', 'This team is in use.')
    await tx
      .updateTable('teams')
      .set({ archived_at: null, updated_at: now, version: sql`version + 1` })
      .where('id', '=', record.id)
      .execute()
    await happened({ name: 'team.restored', subject: { kind: 'team', id: record.id } })
    return null
  },
})
