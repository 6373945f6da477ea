import { z } from 'zod'
import type { Listener } from '../../../kernel/area.ts'
import { posting } from '../../outbox/message.ts'
import { ownAddress } from '../../people/address.ts'
import { isProofOut, isProven, mailProof } from './proof.ts'
import { mayAskForProof } from './limit-proofs.ts'

const written = z.object({ address: z.string() })

/** Whoever writes down an address of their own is mailed the link that proves it, at once and without asking. */
export const sendProof: Listener = {
  name: 'registration.send-proof',
  on: ['person.email-added', 'person.email-changed'],
  async run(app, event) {
    const change = written.safeParse(event.after)
    const person = event.subjectId
    if (!change.success || person === null || event.actorId !== person) return
    const now = app.clock()
    await app.db.transaction().execute(async (tx) => {
      const address = await ownAddress(tx, person, change.data.address)
      const known = (await app.who.load(tx, [person], now)).get(person)?.facts.person
      if (address === null || !known?.active || (await isProven(tx, person, address))) return
      if (await isProofOut(tx, person, address, event.at)) return
      if (await mayAskForProof(app.db, person, address, now))
        await mailProof(posting(app, tx, now), { person, address, name: known.name, language: known.language })
    })
  },
}
