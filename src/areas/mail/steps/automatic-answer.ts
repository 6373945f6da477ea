import { findProof } from '../find-proof.ts'
import { isTicket } from '../../tickets/message.ts'
import type { LetterStep } from '../letter.ts'
import { answerRules } from '../text/classify/auto.ts'
import { toEvidence } from '../text/classify/evidence.ts'

/** "I am out of office", "we have received your mail": noted, no ticket, never answered (RFC 3834). */
export const automaticAnswer: LetterStep = {
  name: 'automatic answer',
  async run(letter) {
    const evidence = toEvidence(letter.parsed)
    for (const rule of answerRules) {
      const finding = rule(evidence)
      if (!finding) continue
      const proof = findProof(letter)
      const ticket = proof && (await isTicket(letter.tx, proof.ticket)) ? proof.ticket : undefined
      return { outcome: 'auto', reason: finding.reason, ...(ticket ? { ticket } : {}) }
    }
    return null
  },
}
