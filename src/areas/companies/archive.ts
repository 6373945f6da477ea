import { sql } from 'kysely'
import { z } from 'zod'
import { conflict } from '../../kernel/errors.ts'
import { operation } from '../../kernel/operation.ts'
import * as schema from '../../kernel/schema.ts'
import { companyAccess } from './access.ts'

/** Puts a company away: gone from lists and choices, its people lose this hat, its records stay. */
export const archiveCompany = operation({
  name: 'company.archive',
  route: 'POST /companies/:id/archival',
  says: 'Puts a company away. Its people lose their access; its records stay.',
  input: z.strictObject({ id: schema.id, version: schema.version.optional() }),
  output: z.object({ id: z.number() }),
  on: companyAccess,
  rule: 'manage',
  async run({ tx, record, now, happened }) {
    if (record.archived_at) throw conflict('companies.archived', 'This company is put away already.')
    await tx
      .updateTable('companies')
      .set({ archived_at: now, updated_at: now, version: sql`version + 1` })
      .where('id', '=', record.id)
      .execute()
    await happened({ name: 'company.archived', subject: { kind: 'company', id: record.id } })
    return { id: record.id }
  },
})

/** Takes a company back into use, with the memberships that still hold. */
export const restoreCompany = operation({
  name: 'company.restore',
  route: 'DELETE /companies/:id/archival',
  says: 'Takes a company back into use.',
  input: z.strictObject({ id: schema.id, version: schema.version.optional() }),
  output: z.null(),
  on: companyAccess,
  rule: 'manage',
  async run({ tx, record, now, happened }) {
    if (!record.archived_at) throw conflict('companies.not-archived', 'This company is in use.')
    await tx
      .updateTable('companies')
      .set({ archived_at: null, updated_at: now, version: sql`version + 1` })
      .where('id', '=', record.id)
      .execute()
    await happened({ name: 'company.restored', subject: { kind: 'company', id: record.id } })
    return null
  },
})
