import { z } from 'zod'
import { operation } from '../../kernel/operation.ts'
import * as schema from '../../kernel/schema.ts'
import { sessionAccess } from './access.ts'

export const endSession = operation({
  name: 'session.end',
  route: 'DELETE /sessions/:id',
  says: 'Signs the asker out at one browser.',
  input: z.strictObject({ id: schema.id }),
  output: z.null(),
  internal: true,
  on: sessionAccess,
  rule: 'end',
  async run({ tx, me, record, session, happened }) {
    await tx.deleteFrom('sessions').where('id', '=', record.id).execute()
    if (record.id === me.session) session(null)
    await happened({ name: 'session.ended', subject: { kind: 'person', id: me.person } })
    return null
  },
})
