import { sql } from 'kysely'
import { z } from 'zod'
import { conflict } from '../../kernel/errors.ts'
import { operation } from '../../kernel/operation.ts'
import * as schema from '../../kernel/schema.ts'
import { serviceAccess } from './access.ts'

const input = z.strictObject({ id: schema.id, version: schema.version.optional() })

/** Retires a service: no new ticket can be about it; those that are stay so. */
export const retireService = operation({
  name: 'service.retire',
  route: 'POST /services/:id/retirement',
  says: 'Retires a service. No new ticket can be about it; those that are stay so.',
  input,
  output: z.object({ id: z.number() }),
  on: serviceAccess,
  rule: 'manage',
  async run({ tx, record, now, happened }) {
    if (record.retired_at) throw conflict('services.retired', 'This service is retired already.')
    await tx
      .updateTable('services')
      .set({ retired_at: now, updated_at: now, version: sql`version + 1` })
      .where('id', '=', record.id)
      .execute()
    await happened({ name: 'service.retired', subject: { kind: 'service', id: record.id } })
    return { id: record.id }
  },
})

/** Offers a retired service again, to everybody who had it. */
export const reviveService = operation({
  name: 'service.revive',
  route: 'DELETE /services/:id/retirement',
  says: 'Offers a retired service again.',
  input,
  output: z.null(),
  on: serviceAccess,
  rule: 'manage',
  async run({ tx, record, now, happened }) {
    if (!record.retired_at) throw conflict('services.not-retired', 'This service is in use.')
    await tx
      .updateTable('services')
      .set({ retired_at: null, updated_at: now, version: sql`version + 1` })
      .where('id', '=', record.id)
      .execute()
    await happened({ name: 'service.revived', subject: { kind: 'service', id: record.id } })
    return null
  },
})
