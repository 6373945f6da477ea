import { z } from 'zod'
import { operation } from '../../../kernel/operation.ts'
import { anyone } from '../../../kernel/rule.ts'
import { countAttempt } from '../../sessions/attempts.ts'
import { linkSpent } from '../../sessions/links/link.ts'
import { linkToken } from '../../sessions/links/token.ts'
import { placeOf } from '../../sessions/place.ts'
import { judge } from '../standing.ts'
import { FOLLOWING } from './following.ts'
import { signUpBehind } from './sign-up.ts'

/** Lets the page say what confirming leads to. Errors: `unauthenticated` for a link that cannot be used. */
export const inspectSignUp = operation({
  name: 'registration.inspect',
  route: 'POST /registrations/inspection',
  says: 'What confirming an address leads to; the link can be followed afterwards.',
  input: z.strictObject({ token: linkToken }),
  output: z.object({
    name: z.string(),
    address: z.string(),
    next: z.enum(['join', 'ask', 'sign-in', 'refuse']),
  }),
  rule: anyone('registration.rule.whoever-signs-up'),
  internal: true,
  secret: true,
  leavesNoEvent: 'It only looks.',
  before: ({ app, from, now }) => countAttempt(app.db, `confirm ${placeOf(from)}`, FOLLOWING, now),
  async run({ app, tx, input, now }) {
    const signUp = await signUpBehind(tx, input.token, now)
    if (!signUp) throw linkSpent()
    const { outcome } = await judge(app, tx, { ...signUp, now })
    if (outcome === 'nothing') throw linkSpent()
    return { name: signUp.name, address: signUp.address, next: outcome }
  },
})
