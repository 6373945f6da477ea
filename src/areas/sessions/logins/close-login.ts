import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../../../kernel/db.ts'
import { conflict } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { isOwnerAt, ownersAt } from '../../access/owner.ts'
import { lockOwners } from '../../access/staff.ts'
import { personAccess } from '../../people/access.ts'
import { voidLinks } from '../links/link.ts'
import { endSessions } from '../session.ts'
import { canSignIn } from './login.ts'

/** The person stays and keeps what they have; they only cannot come in. Errors: `conflict` for the last Owner (K9). */
export const closeLogin = operation({
  name: 'login.close',
  route: 'DELETE /people/:id/login',
  says: 'Switches off the login of a person: sessions, links and keys open nothing from then on.',
  input: z.strictObject({ id: schema.id }),
  output: z.null(),
  on: personAccess,
  rule: 'deactivate',
  async run({ tx, record, now, happened }) {
    await lockOwners(tx)
    if (await isLastWayIn(tx, record.id, now))
      throw conflict('sessions.last-owner', 'This is the last Owner who can sign in.')
    await tx
      .insertInto('logins')
      .values({ person_id: record.id, created_at: now, disabled_at: now })
      .onConflict((row) => row.column('person_id').doUpdateSet({ disabled_at: now }))
      .execute()
    await endSessions(tx, record.id)
    await voidLinks(tx, record.id)
    await happened({ name: 'login.closed', subject: { kind: 'person', id: record.id } })
    return null
  },
})

async function isLastWayIn(tx: Tx, person: number, now: Date): Promise<boolean> {
  const found = await sql<{ last: boolean }>`
    select ${isOwnerAt(sql.val(person), now)} and not exists (
      select from (${ownersAt(now)}) owners where owners.id <> ${person} and ${canSignIn(sql.ref('owners.id'))}) as last`.execute(
    tx,
  )
  return found.rows[0]?.last ?? false
}
