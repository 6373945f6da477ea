import { isDaemon, isPostmaster } from './daemon.ts'
import { quotesServer, saysFailure } from './failure-words.ts'
import { sesNotification } from './ses.ts'
import { isStatus } from './status.ts'
import type { Evidence, Rule } from './evidence.ts'

/** Reports of mail servers about a message that was not delivered, surest evidence first. */
export const bounceRules: readonly Rule[] = [
  isDeliveryReport,
  namesFailedRecipients,
  isFromDaemon,
  isFromPostmaster,
  isNamelessFailure,
  isAnnouncedFailure,
  isGatewayReport,
  isSesBounce,
]

/** RFC 3464: a report that only says "delivered" or "relayed" is good news, not a bounce. */
function isDeliveryReport(mail: Evidence) {
  const isTyped = /multipart\/report.*delivery-status/s.test(mail.header('content-type'))
  const hasPart = mail.message.attachments.some(({ mimeType }) => isStatus(mimeType))
  if (!isTyped && !hasPart) return null
  const actions = mail.status
    .map((fields) => (fields.get('action') ?? '').trim().toLowerCase())
    .filter((action) => action !== '')
  const isGood = actions.length > 0 && actions.every((action) => /^(delivered|relayed|expanded)/.test(action))
  if (isGood) return { class: 'auto', reason: 'a report that a message was delivered (RFC 3464)' } as const
  return found(
    actions.every((action) => action.startsWith('delayed')) && actions.length > 0
      ? 'a report of delayed delivery (RFC 3464)'
      : 'a delivery failure report (RFC 3464)',
  )
}

function namesFailedRecipients(mail: Evidence) {
  return mail.has('x-failed-recipients') ? found('it names failed recipients (X-Failed-Recipients)') : null
}

function isFromDaemon(mail: Evidence) {
  return isDaemon(mail.local) ? found('it comes from a mail server (mailer-daemon)') : null
}

/** People write from postmaster, too: it takes a failure in the subject or the refusal of a server in the text. */
function isFromPostmaster(mail: Evidence) {
  if (!isPostmaster(mail.local)) return null
  const says =
    saysFailure(mail.subject) || (saysFailure(mail.text) && (mail.message.returnPath === '' || quotesServer(mail.text)))
  return says ? found('a mail server reports a failure') : null
}

/** A report without sender or with the null return path (RFC 5321 §4.5.5). */
function isNamelessFailure(mail: Evidence) {
  const isNameless = mail.message.returnPath === '' || (mail.message.from?.address ?? '') === ''
  const hasAuthor = mail.message.returnPath === null && mail.message.from !== null && mail.message.from.address !== ''
  if (!isNameless || hasAuthor || isAnsweringMachine(mail)) return null
  return saysFailure(mail.subject) || (quotesServer(mail.text) && saysFailure(mail.text))
    ? found('a failure report without a sender')
    : null
}

/** A failure in the subject and a server's refusal in the text, not passed on by a person. */
function isAnnouncedFailure(mail: Evidence) {
  if (isPassedOn(mail)) return null
  const isSure = quotesServer(mail.text) || isEnclosingOriginal(mail)
  return saysFailure(mail.subject) && saysFailure(mail.text) && isSure
    ? found('a failure report by its subject and text')
    : null
}

/** Gateways of telephone companies answer under the old subject. */
function isGatewayReport(mail: Evidence) {
  if (isPassedOn(mail)) return null
  const isReport =
    /^\s*(?:error:|error message below|your (?:mail|message) sent on|could not be delivered to|this message (?:is|was) (?:created|generated) automatically by (?:the )?mail)/im.test(
      mail.text.slice(0, 600),
    )
  return isReport && saysFailure(mail.text) && !mail.has('user-agent')
    ? found('a failure report of a mail gateway')
    : null
}

function isSesBounce(mail: Evidence) {
  return sesNotification(mail.text)?.type === 'Bounce' ? found('a bounce notification of Amazon SES') : null
}

/** Somebody's "Fwd: Returned mail" asks for help; it is no report. */
function isPassedOn(mail: Evidence): boolean {
  return (
    /^\s*(?:fwd?|wg|tr|rv|enc|i|vs|vb|pd|re|aw|sv|antw|odp|转发|轉寄|転送)\s*[:：]/iu.test(mail.subject) ||
    /begin forwarded message/i.test(mail.text.slice(0, 2000))
  )
}

function isEnclosingOriginal(mail: Evidence): boolean {
  return mail.message.attachments.some(
    ({ mimeType }) => mimeType === 'message/rfc822' || mimeType === 'text/rfc822-headers',
  )
}

/** Out-of-office answers go out with the null return path as well. */
function isAnsweringMachine(mail: Evidence): boolean {
  return mail.header('x-auto-response-suppress') !== '' && !saysFailure(mail.subject)
}

function found(reason: string) {
  return { class: 'bounce', reason } as const
}
