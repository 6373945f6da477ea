import { answerRules, generatedRules } from './classify/auto.ts'
import { bounceRules } from './classify/bounce.ts'
import { bulkRules, listRules } from './classify/list.ts'
import { feedbackRules } from './classify/feedback.ts'
import { bouncedRecipient } from './classify/recipient.ts'
import { toEvidence, type MessageClass, type Rule } from './classify/evidence.ts'
import type { ParsedMessage } from './message.ts'

/** `reason` says in words why; `recipient` is whom a bounce or complaint is about, null for other classes or when unknown. */
export type Classification = { class: MessageClass; reason: string; recipient: string | null }

/** In this order: answering machines mark their mail as bulk, and lists as generated, so the narrower rules come first. */
const rules: readonly Rule[] = [
  ...feedbackRules,
  ...bounceRules,
  ...answerRules,
  ...listRules,
  ...generatedRules,
  ...bulkRules,
]

/** Whether a person wrote a message or a machine did: a bounce, a complaint, an automatic answer, a mailing list. */
export function classify(message: ParsedMessage): Classification {
  const mail = toEvidence(message)
  for (const rule of rules) {
    const finding = rule(mail)
    if (!finding) continue
    const isAboutSomebody = finding.class === 'bounce' || finding.class === 'feedback'
    return { ...finding, recipient: isAboutSomebody ? bouncedRecipient(mail) : null }
  }
  return { class: 'message', reason: 'nothing speaks against a person', recipient: null }
}
