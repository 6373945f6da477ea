import { z } from 'zod'
import { conflict, invalid } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { readSetting } from '../../../kernel/settings.ts'
import { hatMembership } from '../../companies/membership.ts'
import { countAttempt, type Limit } from '../../sessions/attempts.ts'
import { requestDays } from '../policy.ts'
import { hasLevel } from './has-level.ts'
import { levelsAbove } from './levels-above.ts'
import { makeRequest } from './make-request.ts'
import { receiversOf } from './receivers.ts'

const OF_ONE_PERSON: Limit = { most: 10, seconds: 24 * 60 * 60 }

/** Goes to the company's contacts and to staff (AT-15). Errors: `invalid` for a level that is not above one's own, `conflict`. */
export const askForLevel = operation({
  name: 'access-request.make',
  route: 'POST /portal/access-requests',
  says: 'Asks for a higher portal level at the company whose hat is worn.',
  input: z.strictObject({
    /** Left out: whichever is enough for what is written. */
    level: schema.id.optional(),
    message: schema.text(1000).refine((text) => text.trim() !== '', 'Say what you need it for.'),
  }),
  output: z.object({ id: z.number() }),
  rule: hasLevel,
  before: ({ app, me: who, now }) => countAttempt(app.db, `access request ${who.person}`, OF_ONE_PERSON, now),
  async run(doing) {
    const { app, tx, me: who, input, now } = doing
    const person = who.person ?? 0
    const { level, message } = input
    if (level !== undefined && !(await levelsAbove(tx, who)).some((one) => one.id === level))
      throw invalid({ level: 'Choose a level above your own.' })
    const asker = (await receiversOf(app, tx, [person], now)).get(person)
    if (!asker) throw invalid({ message: 'You have no e-mail address to which an answer could go.' })
    const id = await makeRequest(doing, {
      kind: 'level',
      person,
      name: asker.name,
      address: asker.address,
      language: asker.language,
      company: hatMembership(who)?.company ?? null,
      level: level ?? null,
      message: message.trim(),
      days: await readSetting(tx, requestDays),
    })
    if (id === null) throw conflict('registration.asked-already', 'You have asked already. The answer comes by mail.')
    return { id }
  },
})
