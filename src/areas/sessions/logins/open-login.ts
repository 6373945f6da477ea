import { z } from 'zod'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { personAccess } from '../../people/access.ts'
import { ensureLogin } from './login.ts'

/** Errors: `conflict` when someone else signs in with one of their addresses (K14). */
export const openLogin = operation({
  name: 'login.open',
  route: 'POST /people/:id/login',
  says: 'Gives a person a login, or switches theirs on again. Without a password they sign in by a mailed link.',
  input: z.strictObject({ id: schema.id }),
  output: z.null(),
  on: personAccess,
  rule: 'deactivate',
  async run({ tx, record, now, happened }) {
    await ensureLogin(tx, record.id, now)
    await tx.updateTable('logins').set({ disabled_at: null }).where('person_id', '=', record.id).execute()
    await happened({ name: 'login.opened', subject: { kind: 'person', id: record.id } })
    return null
  },
})
