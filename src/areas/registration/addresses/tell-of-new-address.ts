import { z } from 'zod'
import type { Listener } from '../../../kernel/area.ts'
import { posting, queueMail } from '../../outbox/message.ts'
import { loginOf } from '../../sessions/logins/login.ts'
import { writeRegistrationLetter } from '../letter.ts'

const chosen = z.object({ address: z.string() })
const removed = z.object({ address: z.string(), isPrimary: z.literal(true) })
const corrected = z.object({ wasPrimary: z.literal(true) })

/**
 * The address to which mail went until now learns that it goes elsewhere: whoever did not do it themselves can say so
 * before it is too late. Only where it could open a login.
 */
export const tellOfNewAddress: Listener = {
  name: 'registration.tell-of-new-address',
  on: ['person.primary-email-set', 'person.email-removed', 'person.email-changed'],
  async run(app, event) {
    const before = (event.name === 'person.email-removed' ? removed : chosen).safeParse(event.before)
    if (event.name === 'person.email-changed' && !corrected.safeParse(event.detail).success) return
    const after = chosen.safeParse(event.after)
    const person = event.subjectId
    if (!before.success || person === null) return
    const { address } = before.data
    if (after.success && after.data.address.toLowerCase() === address.toLowerCase()) return
    const now = app.clock()
    await app.db.transaction().execute(async (tx) => {
      const known = (await app.who.load(tx, [person], now)).get(person)?.facts.person
      if (!known || !(await loginOf(tx, person))) return
      const letter = await writeRegistrationLetter(app, tx, 'moved', { name: known.name, language: known.language })
      await queueMail(posting(app, tx, now), { to: { address, person: null }, ...letter, auto: true })
    })
  },
}
