import { z } from 'zod'
import { question } from '../../kernel/query.ts'
import { anyone } from '../../kernel/rule.ts'
import { readSettings } from '../../kernel/settings.ts'
import { isAnythingOpen } from './outcome.ts'
import { policy, registrationSettings } from './policy.ts'

/** What the sign-in and sign-up pages say; which domains are listed is nobody's business. */
export const readPolicy = question({
  name: 'registration.policy',
  route: 'GET /registration',
  says: 'Who may sign up, and whether the form leads to anything.',
  input: z.strictObject({}),
  output: z.object({ policy, isOpen: z.boolean() }),
  rule: anyone('registration.rule.whoever-signs-up'),
  async run({ db }) {
    const { policy: now, knownMayAsk } = await readSettings(db, registrationSettings)
    return { policy: now, isOpen: isAnythingOpen(now, knownMayAsk) }
  },
})
