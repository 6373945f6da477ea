import { wear, type Me } from '../../../kernel/me.ts'
import { personByAddress } from '../../people/address.ts'
import { answerTicket, lockToAnswer } from '../../tickets/answer.ts'
import { writtenMail } from '../written-mail.ts'
import { findProof } from '../find-proof.ts'
import type { Letter, LetterStep } from '../letter.ts'
import type { Proof } from '../proof.ts'

/**
 * Joins an answer to its ticket: only with a proof of ours, only from a person who may answer there. Staff speak as
 * staff only under a proof that was written for them; everyone else's answer becomes a new ticket.
 */
export const join: LetterStep = {
  name: 'join',
  async run(letter) {
    const proof = findProof(letter)
    if (!proof) {
      letter.path.push({ step: 'join', found: 'it brings no proof of ours' })
      return null
    }
    const person = await personByAddress(letter.tx, letter.sender.address, letter.sender.name)
    if (!person?.active) {
      letter.path.push({
        step: 'join',
        found: `its proof is for ticket ${proof.ticket}, but its sender is nobody known`,
      })
      return null
    }
    const me = await hatToAnswer(letter, proof, person.id)
    if (!me) {
      letter.path.push({
        step: 'join',
        found: `its proof is for ticket ${proof.ticket}, but its sender may not answer there`,
      })
      return null
    }
    const written = await writtenMail(letter, person.id)
    const reply = await answerTicket(
      letter.tx,
      proof.ticket,
      { ...written, author: person.id, byStaff: me.hat === 'staff', source: 'mail' },
      letter.now,
      (what) => letter.happened(what, person.id),
    )
    return {
      outcome: 'reply',
      reason: 'a proof of ours, from a person who may answer',
      ticket: proof.ticket,
      reply,
      person: person.id,
    }
  },
}

async function hatToAnswer({ app, tx, now }: Letter, proof: Proof, person: number): Promise<Me | null> {
  const known = (await app.who.load(tx, [person], now)).get(person)
  const hats = (known?.hats ?? []).filter((hat) => hat.key !== 'staff' || proof.person === person)
  for (const hat of hats) {
    const me = known ? wear(person, known, now, hat.key) : null
    if (!me) continue
    if (await lockToAnswer(tx, me, proof.ticket)) return me
  }
  return null
}
