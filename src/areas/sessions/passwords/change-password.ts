import { sql } from 'kysely'
import { z } from 'zod'
import { invalid } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import { readSetting } from '../../../kernel/settings.ts'
import { writeLetter } from '../../outbox/letter.ts'
import { type Posting, queueMail } from '../../outbox/message.ts'
import { primaryAddressOf } from '../../people/address.ts'
import { workspaceName } from '../../workspace/name.ts'
import { signedInHere } from '../access.ts'
import { countAttempt, type Limit } from '../attempts.ts'
import { loginOf } from '../logins/login.ts'
import { isPassword } from './hash.ts'
import { setPassword } from './set-password.ts'
import { typedPassword } from './typed.ts'

const GUESSES: Limit = { most: 10, seconds: 15 * 60 }

/** `current` is asked of whoever has a password. Errors: `invalid` with the field, `limited`. */
export const changePassword = operation({
  name: 'login.change-password',
  route: 'POST /me/password',
  says: 'Chooses a new password for the asker and signs them out everywhere else.',
  input: z.strictObject({ current: typedPassword.optional(), password: typedPassword }),
  output: z.null(),
  rule: signedInHere,
  internal: true,
  secret: true,
  before: ({ app, me, now }) => countAttempt(app.db, `password ${me.person}`, GUESSES, now),
  async run(doing) {
    const { tx, me, input, now, happened } = doing
    const person = me.person ?? 0
    const login = await loginOf(tx, person)
    if (login?.passwordHash && !(await isPassword(login.passwordHash, input.current ?? '')))
      throw invalid({ current: 'This is not your password.' }, 'sessions.not-right')
    await setPassword(tx, { person, password: input.password, now, keep: me.session ?? null })
    await tellOwner(doing, person, me.facts.person?.name ?? '')
    await happened({ name: 'login.password-changed', subject: { kind: 'person', id: person } })
    return null
  },
})

/** Whoever did not do it themselves learns of it. */
async function tellOwner(doing: Posting, person: number, name: string): Promise<void> {
  const { app, tx } = doing
  const found = await sql<{ address: string | null }>`select ${primaryAddressOf(sql.val(person))} as address`.execute(
    tx,
  )
  const address = found.rows[0]?.address
  if (!address) return
  const workspace = await readSetting(tx, workspaceName)
  const say = (key: string) => app.words(`sessions.mail.${key}`, { name, workspace })
  const letter = writeLetter({
    workspace,
    greeting: say('greeting'),
    lines: [say('password-changed.line')],
    foot: say('password-changed.foot'),
  })
  await queueMail(doing, { to: { address, person }, subject: say('password-changed.subject'), ...letter, auto: true })
}
