import { z } from 'zod'
import { conflict, forbidden } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import { anyone } from '../../../kernel/rule.ts'
import { lockNewPeople } from '../../people/free-code.ts'
import { countAttempt } from '../../sessions/attempts.ts'
import { linkSpent } from '../../sessions/links/link.ts'
import { linkToken } from '../../sessions/links/token.ts'
import { typedPassword } from '../../sessions/passwords/typed.ts'
import { placeOf } from '../../sessions/place.ts'
import { beginSession } from '../../sessions/session.ts'
import { makeRequest } from '../requests/make-request.ts'
import { judge } from '../standing.ts'
import { FOLLOWING } from './following.ts'
import { join } from './join.ts'
import { signUpBehind, useUpSignUps } from './sign-up.ts'

/**
 * By POST from a page, so that whatever opens links in mails uses none up. What it leads to is decided now, whatever
 * held when the link was mailed. Errors: `unauthenticated` for a spent link, `conflict` for whoever is in by now,
 * `forbidden` where nothing is open any more, `invalid` for a password that others would guess.
 */
export const confirmSignUp = operation({
  name: 'registration.confirm',
  route: 'POST /registrations/confirmation',
  says: 'Confirms an address with the link that was mailed there: lets its person in, or asks those who decide (HR-30, HR-32).',
  input: z.strictObject({ token: linkToken, password: typedPassword.optional() }),
  output: z.object({ outcome: z.enum(['in', 'waiting']) }),
  rule: anyone('registration.rule.whoever-signs-up'),
  internal: true,
  secret: true,
  before: ({ app, from, now }) => countAttempt(app.db, `confirm ${placeOf(from)}`, FOLLOWING, now),
  async run(doing) {
    const { app, tx, input, now } = doing
    await lockNewPeople(tx)
    const signUp = await signUpBehind(tx, input.token, now)
    if (!signUp) throw linkSpent()
    const { outcome, person, company, days } = await judge(app, tx, { ...signUp, now })
    if (outcome === 'nothing') throw linkSpent()
    if (outcome === 'sign-in')
      throw conflict('registration.known', 'You are known here already. Sign in with this address.')
    if (outcome === 'refuse')
      throw forbidden(
        undefined,
        'This address cannot sign up here. Ask whoever looks after you.',
        'registration.closed',
      )
    await useUpSignUps(tx, signUp.address, now)
    if (outcome === 'join') {
      await beginSession(doing, await join(doing, signUp, input.password), 'sign-up')
      return { outcome: 'in' as const }
    }
    await makeRequest(doing, {
      kind: person ? 'access' : 'sign-up',
      person: person?.id ?? null,
      name: person?.name ?? signUp.name,
      address: signUp.address,
      language: person?.language ?? signUp.language,
      company,
      level: null,
      message: signUp.message,
      days,
    })
    return { outcome: 'waiting' as const }
  },
})
