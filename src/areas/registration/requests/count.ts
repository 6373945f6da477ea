import { z } from 'zod'
import { COUNT_CAP } from '../../../kernel/pages.ts'
import { question } from '../../../kernel/query.ts'
import { me } from '../../../kernel/rule.ts'
import { accessRequestAccess } from '../access.ts'

/** The number beside "Requests for access" in the navigation: those that wait for the asker. */
export const countRequests = question({
  name: 'access-request.count',
  route: 'GET /access-requests/count',
  says: 'How many requests for access wait for the asker, up to 1,000.',
  input: z.strictObject({}),
  output: z.object({ waiting: z.number() }),
  rule: me('registration.rule.signed-in', (who) => who.person !== null),
  async run({ db, me: who, now }) {
    const found = await db
      .selectFrom(
        db
          .selectFrom('access_requests')
          .select('id')
          .where('state', '=', 'waiting')
          .where('expires_at', '>', now)
          .where(accessRequestAccess.where('decide', who))
          .limit(COUNT_CAP)
          .as('waiting'),
      )
      .select((row) => row.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
    return { waiting: Number(found.n) }
  },
})
