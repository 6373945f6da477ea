import { createTransport } from 'nodemailer'
import type { SendMailOptions } from 'nodemailer'
import { z } from 'zod'

const SECOND = 1000

/** What became of a try: it left, it will never be taken, or it is worth another try. */
export type Delivery = { outcome: 'sent' } | { outcome: 'refused' | 'postponed'; error: string; noSuchMailbox: boolean }

/** Hands one mail to the mail server; a "no" is an answer here, not an error. */
export async function deliver(smtpUrl: string, mail: SendMailOptions): Promise<Delivery> {
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: 20 * SECOND,
    greetingTimeout: 20 * SECOND,
    socketTimeout: 120 * SECOND,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  try {
    await transport.sendMail(mail)
    return { outcome: 'sent' }
  } catch (error) {
    return refusal(error)
  } finally {
    transport.close()
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
