import { sesNotification } from './ses.ts'
import type { Rule } from './evidence.ts'

/** Complaints of readers through their mail provider (RFC 5965 and its forerunners). */
export const feedbackRules: readonly Rule[] = [isFeedbackReport, isProviderComplaint, isSesComplaint]

function isFeedbackReport({ message, header }: Parameters<Rule>[0]) {
  const isTyped =
    header('content-type').includes('report-type=feedback-report') ||
    header('content-type').includes('report-type="feedback-report"')
  const hasPart = message.attachments.some(({ mimeType }) => mimeType === 'message/feedback-report')
  return isTyped || hasPart ? found('a feedback report (RFC 5965)') : null
}

/** Microsoft's programme sends the message itself with its own header instead of a report. */
function isProviderComplaint({ has, subject, local, text }: Parameters<Rule>[0]) {
  if (has('x-hmxmroriginalrecipient') || /^complaint about message from \S+/i.test(subject))
    return found('a complaint of a mail provider')
  const isLoop = /^(fbl|feedback-?loop|feedbackloop|complaints?|scomp|abuse-?report(s|ing)?)$/.test(local)
  const isText =
    /\b(email abuse report for an email message|email feedback report for ip|abuse report for (a|an) (e-?mail )?message)/i.test(
      `${subject}\n${text}`,
    )
  const hasFields = /^feedback-type:\s*\w+/im.test(text) && /^user-agent:/im.test(text)
  return hasFields || (isLoop && isText) ? found('a complaint of a feedback loop') : null
}

function isSesComplaint({ text }: Parameters<Rule>[0]) {
  return sesNotification(text)?.type === 'Complaint' ? found('a complaint notification of Amazon SES') : null
}

function found(reason: string) {
  return { class: 'feedback', reason } as const
}
