import { z } from 'zod'
import { question } from '../../../kernel/query.ts'
import * as schema from '../../../kernel/schema.ts'
import { hatMembership } from '../../companies/membership.ts'
import { hasLevel } from './has-level.ts'
import { levelsAbove } from './levels-above.ts'

const level = z.object({ id: z.number(), name: z.string() })

/** For the profile of a customer: what they have, what they could ask for, and what they did ask for. */
export const readMyLevel = question({
  name: 'access-request.my-level',
  route: 'GET /portal/my-level',
  says: "The asker's portal level at the company whose hat is worn, the levels above it, and the request that waits.",
  input: z.strictObject({}),
  output: z.object({
    company: z.string(),
    level: z.string(),
    above: z.array(level),
    waiting: z.object({ id: z.number(), createdAt: schema.instant, version: z.number() }).nullable(),
  }),
  rule: hasLevel,
  async run({ db, me, now }) {
    const membership = hatMembership(me)
    const waiting = await db
      .selectFrom('access_requests')
      .select(['id', 'created_at as createdAt', 'version'])
      .where('person_id', '=', me.person)
      .where('company_id', '=', membership?.company ?? 0)
      .where('kind', '=', 'level')
      .where('state', '=', 'waiting')
      .where('expires_at', '>', now)
      .executeTakeFirst()
    return {
      company: membership?.companyName ?? '',
      level: membership?.level?.name ?? '',
      above: await levelsAbove(db, me),
      waiting: waiting ?? null,
    }
  },
})
