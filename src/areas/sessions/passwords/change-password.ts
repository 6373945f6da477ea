import { z } from 'zod'
import { invalid } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import { signedInHere } from '../access.ts'
import { countAttempt, type Limit } from '../attempts.ts'
import { loginOf } from '../logins/login.ts'
import { isPassword } from './hash.ts'
import { setPassword } from './set-password.ts'
import { tellOfPassword } from './tell-of-password.ts'
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
    await tellOfPassword(doing, person)
    await happened({ name: 'login.password-changed', subject: { kind: 'person', id: person } })
    return null
  },
})
