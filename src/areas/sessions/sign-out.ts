import { z } from 'zod'
import { operation } from '../../kernel/operation.ts'
import { signedInHere } from './access.ts'

export const signOut = operation({
  name: 'session.end-mine',
  route: 'DELETE /session',
  says: 'Signs out: ends the session that the request rides on and takes its cookie away.',
  input: z.strictObject({}),
  output: z.null(),
  rule: signedInHere,
  internal: true,
  async run({ tx, me, session, happened }) {
    await tx
      .deleteFrom('sessions')
      .where('id', '=', me.session ?? 0)
      .execute()
    session(null)
    await happened({ name: 'session.ended', subject: { kind: 'person', id: me.person } })
    return null
  },
})
