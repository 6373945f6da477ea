import { sql } from 'kysely'
import { z } from 'zod'
import { conflict } from '../../kernel/errors.ts'
import { operation } from '../../kernel/operation.ts'
import * as schema from '../../kernel/schema.ts'
import { companyAccess } from './access.ts'
import { branchInUse, lockBranch } from './branch.ts'
import { assertParentInUse } from './in-use.ts'

/**
 * Puts a company away: gone from lists and choices, its people lose this hat, its records stay.
 * Errors: `conflict` when companies below it are in use and shall not come along.
 */
export const archiveCompany = operation({
  name: 'company.archive',
  route: 'POST /companies/:id/archival',
  says: 'Puts a company away. Its people lose their access; its records stay.',
  input: z.strictObject({
    id: schema.id,
    /** What stands below it comes along; otherwise it has to be moved or put away first. */
    below: schema.flag.default(false),
    version: schema.version.optional(),
  }),
  output: z.object({ id: z.number(), companies: z.number() }),
  on: companyAccess,
  rule: 'manage',
  async run({ tx, input, record, now, happened }) {
    if (record.archived_at) throw conflict('companies.archived', 'This company is put away already.')
    if (input.below) await lockBranch(tx, record.id)
    const going = [record.id, ...(input.below ? await branchInUse(tx, record.id) : [])]
    await tx
      .updateTable('companies')
      .set({ archived_at: now, updated_at: now, version: sql`version + 1` })
      .where('id', 'in', going)
      .execute()
    if ((await branchInUse(tx, record.id)).length > 0)
      throw conflict(
        'companies.below-in-use',
        'Companies below it are in use. Put them away as well, or move them first.',
      )
    for (const id of going) await happened({ name: 'company.archived', subject: { kind: 'company', id } })
    return { id: record.id, companies: going.length }
  },
})

/** Takes a company back into use, with the memberships that still hold. Errors: `conflict` below one that is put away. */
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
    await assertParentInUse(tx, record.parent_id)
    await happened({ name: 'company.restored', subject: { kind: 'company', id: record.id } })
    return null
  },
})
