import { z } from 'zod'
import { forbidden } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import { anyone } from '../../../kernel/rule.ts'
import * as schema from '../../../kernel/schema.ts'
import { readSettings } from '../../../kernel/settings.ts'
import { addressFrom } from '../../people/person-input.ts'
import { countAttempt, type Limit } from '../../sessions/attempts.ts'
import { placeOf } from '../../sessions/place.ts'
import { isAnythingOpen } from '../outcome.ts'
import { registrationSettings } from '../policy.ts'
import { answerSignUp } from './answer-sign-up.ts'

const HOUR = 60 * 60
const FROM_ONE_PLACE: Limit = { most: 20, seconds: HOUR }
const FOR_ONE_ADDRESS_FROM_ONE_PLACE: Limit = { most: 5, seconds: HOUR }
/** Strangers cannot make the desk write to more of the world than this. */
const FROM_EVERYWHERE: Limit = { most: 1000, seconds: HOUR }

/**
 * Does the same whoever is meant: the job looks who has the address, so that neither the answer nor its time tells.
 * Errors: `forbidden` where nobody can sign up, `limited`.
 */
export const requestSignUp = operation({
  name: 'registration.request',
  route: 'POST /registrations',
  says: 'Asks to be let in (HR-30, AT-16). A link to confirm the address is mailed; the answer is the same whoever has it.',
  input: z.strictObject({
    name: schema.line(120),
    address: schema.emailAddress,
    message: schema.text(1000).default(''),
    language: schema.language.nullable().default(null),
  }),
  output: z.null(),
  rule: anyone('registration.rule.whoever-signs-up'),
  internal: true,
  secret: true,
  leavesNoEvent: 'Whether anybody has this address must not be told; the job that answers leaves the event.',
  async before({ app, input, from, now }) {
    const place = placeOf(from)
    await countAttempt(app.db, `registrations ${place}`, FROM_ONE_PLACE, now)
    await countAttempt(
      app.db,
      `registration ${place} ${input.address.toLowerCase()}`,
      FOR_ONE_ADDRESS_FROM_ONE_PLACE,
      now,
    )
    await countAttempt(app.db, 'registrations', FROM_EVERYWHERE, now)
  },
  async run({ tx, enqueue, input }) {
    const { policy, knownMayAsk } = await readSettings(tx, registrationSettings)
    if (!isAnythingOpen(policy, knownMayAsk))
      throw forbidden(undefined, 'Nobody can sign up here. Ask whoever looks after you.', 'registration.closed')
    await enqueue(answerSignUp, { ...input, address: addressFrom(input.address) })
    return null
  },
})
