import { z } from 'zod'
import { operation } from '../../../kernel/operation.ts'
import { anyone } from '../../../kernel/rule.ts'
import { personBriefs } from '../../people/person.ts'
import { countAttempt } from '../attempts.ts'
import { placeOf } from '../place.ts'
import { linkBehind, linkSpent } from './link.ts'
import { FOLLOWING } from './redeem-link.ts'
import { linkToken } from './token.ts'

/** Lets the page ask for what the link needs. Errors: `unauthenticated` for a link that cannot be used. */
export const inspectLink = operation({
  name: 'link.inspect',
  route: 'POST /sign-in-links/inspection',
  says: 'What a link is for, and whose it is; it can be followed afterwards.',
  input: z.strictObject({ token: linkToken }),
  output: z.object({
    purpose: z.enum(['owner', 'magic', 'invitation', 'reset']),
    name: z.string().nullable(),
    isFirstOwner: z.boolean(),
  }),
  rule: anyone('sessions.rule.whoever-signs-in'),
  internal: true,
  secret: true,
  leavesNoEvent: 'It only looks.',
  before: ({ app, from, now }) => countAttempt(app.db, `follow ${placeOf(from)}`, FOLLOWING, now),
  async run({ tx, input, now }) {
    const link = await linkBehind(tx, input.token, now)
    if (!link) throw linkSpent()
    const briefs = await personBriefs(tx, link.person === null ? [] : [link.person])
    const name = briefs.get(link.person ?? 0)?.name ?? null
    return { purpose: link.purpose, name, isFirstOwner: link.person === null }
  },
})
