import { createTransport } from 'nodemailer'
import type { SendMailOptions } from 'nodemailer'
import { z } from 'zod'

const SECOND = 1000

/** What became of a try: it left, it will never be taken, or it is worth another try. */
export type Delivery = { outcome: 'sent' } | { outcome: 'refused' | 'postponed'; error: string; noSuchMailbox: boolean }

export type MailServer = { deliver: (mail: SendMailOptions) => Promise<Delivery>; close: () => void }

/** Connections at a time; each takes one mail after the other. */
export const CONNECTIONS = 4

/** The mail server for some mails; a "no" of it is an answer here, not an error. It is asked again by us alone. */
export function openMailServer(smtpUrl: string): MailServer {
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: CONNECTIONS,
    maxRequeues: 0,
    connectionTimeout: 20 * SECOND,
    greetingTimeout: 20 * SECOND,
    socketTimeout: 120 * SECOND,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    deliver: (mail) => transport.sendMail(mail).then(() => ({ outcome: 'sent' as const }), refusal),
    close: () => transport.close(),
  }
}

const smtpError = z.object({ responseCode: z.number().optional(), command: z.string().optional(), message: z.string() })

/** Replies that speak of our own access to the server (RFC 4954), which an administrator will mend. */
const ABOUT_US = [530, 534, 535, 538]
/** Enhanced status 5.1.x: bad destination address (RFC 3463 section 3.2). */
const NO_SUCH_MAILBOX = /\b5\.1\.(1|2|3|10)\b/

function refusal(error: unknown): Delivery {
  const { responseCode = 0, command = '', message } = smtpError.catch({ message: String(error) }).parse(error)
  const isAboutMail = /^(MAIL|RCPT|DATA)/.test(command) && !ABOUT_US.includes(responseCode)
  const isRefused = isAboutMail && responseCode >= 500 && responseCode < 600
  return {
    outcome: isRefused ? 'refused' : 'postponed',
    error: message,
    noSuchMailbox: isRefused && command.startsWith('RCPT') && NO_SUCH_MAILBOX.test(message),
  }
}
