import { z } from 'zod'
import { operation } from '../../kernel/operation.ts'
import * as schema from '../../kernel/schema.ts'
import { personAccess } from '../people/access.ts'
import { endSessions } from './session.ts'

export const endSessionsOf = operation({
  name: 'session.end-all',
  route: 'DELETE /people/:id/sessions',
  says: 'Signs a person out everywhere at once, streams included.',
  input: z.strictObject({ id: schema.id }),
  output: z.null(),
  on: personAccess,
  rule: 'deactivate',
  async run({ tx, record, happened }) {
    const sessions = await endSessions(tx, record.id)
    await happened({ name: 'session.all-ended', subject: { kind: 'person', id: record.id }, detail: { sessions } })
    return null
  },
})
