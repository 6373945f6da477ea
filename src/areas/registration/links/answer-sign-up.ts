import { z } from 'zod'
import type { App } from '../../../kernel/app.ts'
import { record } from '../../../kernel/events.ts'
import { job } from '../../../kernel/jobs.ts'
import { system } from '../../../kernel/me.ts'
import { type Posting, posting, queueMail } from '../../outbox/message.ts'
import { makeLink } from '../../sessions/links/link.ts'
import { writeRegistrationLetter } from '../letter.ts'
import { type Judgement, judge } from '../standing.ts'
import { mayWriteTo } from './limit-letters.ts'
import { makeSignUp, type SignUp } from './sign-up.ts'

/**
 * Answers whoever filled in the form, by mail alone: a link that confirms the address, one that signs in whoever is
 * known already, or that nothing is open. Each address gets one mail, so that the queue tells as little as the page.
 */
export const answerSignUp = job({
  name: 'registration.answer-sign-up',
  input: z.object({
    address: z.string(),
    name: z.string(),
    message: z.string(),
    language: z.string().nullable(),
  }),
  async run(app, signUp) {
    const now = app.clock()
    await app.db.transaction().execute(async (tx) => {
      const judgement = await judge(app, tx, { ...signUp, now })
      if (judgement.outcome === 'nothing' || !(await mayWriteTo(app.db, signUp.address, now))) return
      const doing = posting(app, tx, now)
      const letter = await letterFor(app, doing, signUp, judgement)
      const to = { address: judgement.person?.address ?? signUp.address, person: judgement.person?.id ?? null }
      await queueMail(doing, { to, ...letter, auto: true, secret: true })
      await record(tx, system(now), now, {
        name: 'sign-up.answered',
        subject: { kind: 'person', id: judgement.person?.id ?? null },
      })
    })
  },
})

async function letterFor(app: App, { tx, now }: Posting, signUp: SignUp, { outcome, person, face }: Judgement) {
  const language = person?.language ?? signUp.language
  if (outcome === 'refuse') return writeRegistrationLetter(app, tx, 'refused', { language })
  if (outcome !== 'sign-in' || !person || !face)
    return writeRegistrationLetter(app, tx, 'confirm', { language, url: await makeSignUp(app, tx, signUp, now) })
  const { url } = await makeLink(app, tx, face, {
    purpose: 'magic',
    person: person.id,
    address: person.address,
    now,
    by: null,
  })
  return writeRegistrationLetter(app, tx, 'known', { name: person.name, language, url })
}
