import { z } from 'zod'
import { operation } from '../../../kernel/operation.ts'
import { anyone } from '../../../kernel/rule.ts'
import * as schema from '../../../kernel/schema.ts'
import { countAttempt, type Limit } from '../attempts.ts'
import { placeOf } from '../place.ts'
import { sendLink } from './send-link.ts'

const FROM_ONE_PLACE: Limit = { most: 30, seconds: 15 * 60 }
const FOR_ONE_ADDRESS_FROM_ONE_PLACE: Limit = { most: 5, seconds: 15 * 60 }

/** Does the same whoever is meant: the job looks whether anyone is, so that neither the answer nor its time tells. */
export const requestLink = operation({
  name: 'link.request',
  route: 'POST /sign-in-links',
  says: 'Mails a link to sign in, or to choose a new password, to the person with this address. The answer is the same whether there is one.',
  input: z.strictObject({ address: schema.emailAddress, purpose: z.enum(['magic', 'reset']).default('magic') }),
  output: z.null(),
  rule: anyone('sessions.rule.whoever-signs-in'),
  internal: true,
  secret: true,
  leavesNoEvent: 'Whether anybody has this address must not be told; the job that mails the link leaves the event.',
  async before({ app, input, from, now }) {
    const place = placeOf(from)
    await countAttempt(app.db, `links ${place}`, FROM_ONE_PLACE, now)
    await countAttempt(app.db, `link ${place} ${input.address.toLowerCase()}`, FOR_ONE_ADDRESS_FROM_ONE_PLACE, now)
  },
  async run({ enqueue, input }) {
    await enqueue(sendLink, input)
    return null
  },
})
