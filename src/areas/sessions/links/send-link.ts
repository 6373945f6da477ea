import { z } from 'zod'
import type { Tx } from '../../../kernel/db.ts'
import { record } from '../../../kernel/events.ts'
import { job } from '../../../kernel/jobs.ts'
import { system } from '../../../kernel/me.ts'
import { posting, queueMail } from '../../outbox/message.ts'
import { type KnownPerson, personByAddress } from '../../people/address.ts'
import { normaliseAddress } from '../../people/normalise-address.ts'
import { faceOf } from '../logins/face.ts'
import { loginOf } from '../logins/login.ts'
import { makeLink } from './link.ts'
import { writeLinkLetter } from './letter.ts'

/** Links of one person that can be out at once: asking again and again fills nobody's mailbox. */
const MOST = 5

/** Mails a link to whoever has the address, if anyone does who may sign in; else it does nothing, and tells nobody. */
export const sendLink = job({
  name: 'sessions.send-link',
  input: z.object({ address: z.string(), purpose: z.enum(['magic', 'reset']) }),
  async run(app, { address, purpose }) {
    const now = app.clock()
    await app.db.transaction().execute(async (tx) => {
      const person = await personByAddress(tx, normaliseAddress(address) ?? '')
      const face = person?.active ? await faceOf(app, tx, person.id, now) : null
      if (!person || !face || !(await mayHaveOne(tx, person, now))) return
      const { url } = await makeLink(app, tx, face, {
        purpose,
        person: person.id,
        address: person.address,
        now,
        by: null,
      })
      const letter = await writeLinkLetter(app, tx, purpose, { name: person.name, language: person.language, url })
      await queueMail(posting(app, tx, now), {
        to: { address: person.address, person: person.id },
        ...letter,
        auto: true,
        secret: true,
      })
      await record(tx, system(now), now, {
        name: 'link.mailed',
        subject: { kind: 'person', id: person.id },
        detail: { purpose },
      })
    })
  },
})

async function mayHaveOne(tx: Tx, person: KnownPerson, now: Date): Promise<boolean> {
  const login = await loginOf(tx, person.id)
  if (login && !login.isOpen) return false
  const { n } = await tx
    .selectFrom('sign_in_links')
    .select((row) => row.fn.countAll<number>().as('n'))
    .where('person_id', '=', person.id)
    .where('purpose', 'in', ['magic', 'reset'])
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirstOrThrow()
  return n < MOST
}
