import { sql } from 'kysely'
import { bounced } from '../events.ts'
import type { LetterStep } from '../letter.ts'
import { classify } from '../text/classify.ts'
import { findProof } from '../find-proof.ts'
import { markBounced } from '../../people/address.ts'

/** A failure or complaint about a mail of ours: noted on its ticket and at the address, never answered (RFC 3464, RFC 5965). */
export const bounce: LetterStep = {
  name: 'bounce',
  async run(letter) {
    const found = classify(letter.parsed)
    letter.path.push({ step: 'classify', found: `${found.class}: ${found.reason}` })
    if (found.class !== 'bounce' && found.class !== 'feedback') return null
    const proof = findProof(letter)
    if (!proof) return { outcome: 'bounce', reason: found.reason }
    const ticket = await letter.tx.selectFrom('tickets').select('id').where('id', '=', proof.ticket).executeTakeFirst()
    // Only whom we wrote to under this very proof can have bounced: a forged report marks nobody else.
    const own =
      found.recipient === null
        ? []
        : await letter.tx
            .selectFrom('person_emails')
            .select('address')
            .where('person_id', '=', proof.person)
            .where(sql`lower(address)`, '=', found.recipient.toLowerCase())
            .execute()
    for (const { address } of own) await markBounced(letter.tx, address, letter.now)
    if (ticket)
      await letter.happened(
        {
          name: bounced,
          subject: { kind: 'ticket', id: ticket.id },
          after: { recipient: own[0]?.address ?? null, reason: found.reason },
        },
        null,
      )
    return { outcome: 'bounce', reason: found.reason, ...(ticket ? { ticket: ticket.id } : {}), person: proof.person }
  },
}
