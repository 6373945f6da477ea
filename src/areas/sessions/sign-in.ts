import { z } from 'zod'
import { forbidden, unauthenticated } from '../../kernel/errors.ts'
import { operation } from '../../kernel/operation.ts'
import { anyone } from '../../kernel/rule.ts'
import * as schema from '../../kernel/schema.ts'
import { limitSignIn, forgiveSignIn } from './limit-sign-in.ts'
import { faceOf } from './logins/face.ts'
import { loginByName } from './logins/login.ts'
import { isPassword } from './passwords/hash.ts'
import { typedPassword } from './passwords/typed.ts'
import { beginSession } from './session.ts'

/** Where a person comes to after signing in. */
export const signedIn = z.object({ face: z.enum(['desk', 'portal']) })

export const noAccessLeft = () =>
  forbidden(
    undefined,
    'You are known here, but nothing is open to you at present. Ask whoever looks after you here.',
    'sessions.no-access',
  )

/** Errors: `unauthenticated`, the same for whatever was wrong; `limited`; `forbidden` for a person without any hat. */
export const signIn = operation({
  name: 'session.begin',
  route: 'POST /session',
  says: 'Signs in with a username or e-mail address and a password; sets the session cookie.',
  input: z.strictObject({ name: schema.line(254), password: typedPassword }),
  output: signedIn,
  rule: anyone('sessions.rule.whoever-signs-in'),
  internal: true,
  secret: true,
  before: ({ app, input, from, now }) => limitSignIn(app.db, input.name, from, now),
  async run(doing) {
    const { app, tx, input, from, now } = doing
    const login = await loginByName(tx, input.name)
    const fits = await isPassword(login?.passwordHash ?? null, input.password)
    if (!login || !fits || !login.isOpen)
      throw unauthenticated('The name or the password is not right.', 'sessions.not-right')
    await forgiveSignIn(tx, input.name, from, now)
    const face = await faceOf(app, tx, login.person, now)
    if (face === null) throw noAccessLeft()
    await beginSession(doing, login.person, 'password')
    return { face }
  },
})
