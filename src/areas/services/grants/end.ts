import { z } from 'zod'
import type { Selectable } from 'kysely'
import { conflict } from '../../../kernel/errors.ts'
import type { Tables } from '../../../kernel/db.ts'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { serviceGrantAccess } from '../access.ts'

/** Ends a grant of a service now; one that has not begun is gone without a trace but in the history. */
export const endGrant = operation({
  name: 'service-grant.end',
  route: 'DELETE /service-grants/:id',
  says: 'Ends a grant of a service.',
  input: z.strictObject({ id: schema.id }),
  output: z.null(),
  on: serviceGrantAccess,
  rule: 'end',
  async run({ tx, record, now, happened }) {
    if (record.ends_at && record.ends_at <= now) throw conflict('services.ended', 'This has ended already.')
    if (record.starts_at > now) await tx.deleteFrom('service_grants').where('id', '=', record.id).execute()
    else await tx.updateTable('service_grants').set({ ends_at: now }).where('id', '=', record.id).execute()
    await happened({
      name: 'service.taken',
      subject: { kind: 'service', id: record.service_id },
      before: { ...holderOf(record), as: record.role },
      detail: { grant: record.id },
    })
    return null
  },
})

function holderOf(grant: Selectable<Tables['service_grants']>): Record<string, number> {
  if (grant.person_id !== null) return { person: grant.person_id }
  if (grant.company_id !== null) return { company: grant.company_id }
  return grant.group_id === null ? { team: grant.team_id ?? 0 } : { group: grant.group_id }
}
