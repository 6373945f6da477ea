import { normaliseAddress } from '../../../people/normalise-address.ts'
import { isDaemon } from './daemon.ts'
import { sesNotification } from './ses.ts'
import { addressOfField, recipientFields } from './status.ts'
import type { Evidence } from './evidence.ts'

const address = /[^\s<>@"'(),:;[\]\\|]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63})+/gi

/** Where a report ends and the copy of the returned message begins. */
const copyBegins =
  /^(?:-{2,}.{0,80}(?:original|copy|header|message|returned|below).{0,80}|.{0,40}original (?:message|mail) (?:follows|headers?).{0,40}|received: .*|return-path: .*|from: .*|message-id: .*|-{3,}\s*)$/im

/** Lines that name the recipient by themselves, whatever else is in the text. */
const named = [
  /^[ \t]*(?:Final-Recipient|Original-Recipient|Recipient|To|RCPT To|Failed address|Recipient address|Address|Email address|受信者|宛先|送信先(?:アドレス)?|Получатель|Empfänger|Destinataire|Destinatario)[ \t]*[:：][ \t]*(?:rfc822;)?[ \t]*<?([^\s<>]{1,64}@[^\s<>,;]{1,255}?)>?[ \t]*$/im,
  /RCPT TO:[ \t]*<?([^\s<>]{1,64}@[^\s<>,;]{1,255}?)>/i,
]

/** The person a bounce or complaint is about, normalised; null when nothing names them. Surest source first. */
export function bouncedRecipient(mail: Evidence): string | null {
  const sources = [reportedRecipients, failedHeader, sesRecipient, namedInText, mentionedInText, originalRecipient]
  for (const source of sources) {
    const hit = source(mail)
      .map((one) => normaliseAddress(one.replace(/^mailto:/i, '').replace(/[.,;:]+$/, '')))
      .find((one) => one !== null)
    if (hit) return hit
  }
  return null
}

/** RFC 3464 §2.3.2; those that failed before those that were only delayed or delivered. */
function reportedRecipients({ status }: Evidence): string[] {
  const failed = status.filter((fields) => /^\s*failed/i.test(fields.get('action') ?? ''))
  return [...failed, ...status].flatMap((fields) =>
    recipientFields.map((name) => addressOfField(fields.get(name) ?? '')),
  )
}

function failedHeader({ message }: Evidence): string[] {
  return (message.headers.get('x-failed-recipients') ?? []).flatMap((value) => value.slice(0, 10_000).split(/[\s,]+/))
}

function sesRecipient({ text }: Evidence): string[] {
  return [sesNotification(text)?.recipient ?? '']
}

function namedInText({ text }: Evidence): string[] {
  return named.flatMap((pattern) => pattern.exec(text)?.[1] ?? [])
}

/** The first address of the report proper that belongs to nobody else in it. */
function mentionedInText(mail: Evidence): string[] {
  const [report = ''] = mail.text.split(copyBegins)
  const others = new Set(
    [mail.message.from, ...mail.message.to, ...mail.message.replyTo].map((one) => one?.address.toLowerCase()),
  )
  const found = [...report.matchAll(address)]
    .map((match) => match[0])
    .filter((one) => !isDaemon(one.split('@')[0]?.toLowerCase() ?? ''))
  // People write to themselves, too: whom the report went to comes last.
  return [...found.filter((one) => !others.has(one.toLowerCase())), ...found]
}

/** The one recipient of the enclosed original. */
function originalRecipient({ message }: Evidence): string[] {
  const original = message.attachments.find(
    ({ mimeType }) => mimeType === 'message/rfc822' || mimeType === 'text/rfc822-headers',
  )
  if (!original) return []
  const head = Buffer.from(original.content.subarray(0, 32 * 1024)).toString('utf8')
  const recipient =
    /^(?:X-)?(?:HmXmrOriginalRecipient|Original-Rcpt-To|Original-To|To):(.{1,1000}(?:\r?\n[ \t].{1,1000}){0,3})/im.exec(
      head,
    )?.[1] ?? ''
  return [...recipient.matchAll(address)].map((match) => match[0])
}
