import { z } from 'zod'
import { forbidden, notFound } from '../../kernel/errors.ts'
import { explain, explainFor, explanation } from '../../kernel/explain.ts'
import { question } from '../../kernel/query.ts'
import * as schema from '../../kernel/schema.ts'
import { isStaffHat } from '../access/role.ts'
import { isSomebody, recordFields, rulesOfSeen } from './record.ts'

/** "Why can I (not)?" on any record; for another person, whoever may explain access. */
export const recordReasons = question({
  name: 'record.reasons',
  route: 'GET /records/:kind/:id/reasons',
  says: 'Why someone can or cannot do something with a record.',
  input: z.strictObject({
    ...recordFields,
    action: z.string().max(40).default('see'),
    person: schema.id.optional(),
    hat: z.string().max(40).optional(),
  }),
  output: explanation.extend({ hat: z.string() }),
  rule: isSomebody,
  async run(asking) {
    const { input, me } = asking
    const access = await rulesOfSeen(asking, input.kind, input.id)
    if (input.person === undefined || input.person === me.person)
      return { hat: me.hat, ...(await explain(access, asking, input.action, input.id, me)) }
    if (!isStaffHat(me) || !me.grants.has('access.explain')) throw forbidden()
    const answer = await explainFor(access, asking, input.action, input.id, input.person, input.hat)
    if (!answer) throw notFound()
    return answer
  },
})
