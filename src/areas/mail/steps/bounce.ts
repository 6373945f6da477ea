import { bounced } from '../events.ts'
import { isTicket } from '../../tickets/message.ts'
import type { LetterStep } from '../letter.ts'
import { classify } from '../text/classify.ts'
import { findProof } from '../find-proof.ts'
import { markBounced, ownAddress } from '../../people/address.ts'

/** A failure or complaint about a mail of ours: noted on its ticket and at the address, never answered (RFC 3464, RFC 5965). */
export const bounce: LetterStep = {
  name: 'bounce',
  async run(letter) {
    const found = classify(letter.parsed)
    letter.path.push({ step: 'classify', found: `${found.class}: ${found.reason}` })
    if (found.class !== 'bounce' && found.class !== 'feedback') return null
    const proof = findProof(letter)
    if (!proof) return { outcome: 'bounce', reason: found.reason }
    const ticket = (await isTicket(letter.tx, proof.ticket)) ? proof.ticket : undefined
    // Only whom we wrote to under this very proof can have bounced: a forged report marks nobody else.
    const own = found.recipient === null ? null : await ownAddress(letter.tx, proof.person, found.recipient)
    if (own !== null) await markBounced(letter.tx, own, letter.now)
    if (ticket)
      await letter.happened(
        {
          name: bounced,
          subject: { kind: 'ticket', id: ticket },
          after: { recipient: own, reason: found.reason },
        },
        null,
      )
    return { outcome: 'bounce', reason: found.reason, ...(ticket ? { ticket } : {}), person: proof.person }
  },
}
