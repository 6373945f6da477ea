import { z } from 'zod'
import { Failure } from '../../../kernel/errors.ts'
import { SealBroken } from '../../../kernel/seal.ts'
import type { Mailbox } from './mailbox.ts'
import { MailboxTrouble } from './trouble.ts'

const LONGEST = 300

const failure = z.object({
  code: z.string().optional().catch(undefined),
  authenticationFailed: z.boolean().optional().catch(undefined),
  responseText: z.string().optional().catch(undefined),
  message: z.string().catch(''),
})

const sentences: Record<string, (where: string) => string> = {
  ENOTFOUND: (where) => `The server ${where} is not known: check its name.`,
  EAI_AGAIN: (where) => `The server ${where} cannot be looked up now.`,
  ECONNREFUSED: (where) => `Nothing listens at ${where}: check the port.`,
  EHOSTUNREACH: (where) => `There is no way to ${where}.`,
  ENETUNREACH: (where) => `There is no way to ${where}.`,
  ECONNRESET: (where) => `${where} ended the connection.`,
  CONNECT_TIMEOUT: (where) => `${where} does not answer.`,
  GREETING_TIMEOUT: (where) => `${where} does not greet like a mail server: check port and encryption.`,
  UPGRADE_TIMEOUT: (where) => `${where} does not begin encryption: check port and encryption.`,
  ERR_SSL_WRONG_VERSION_NUMBER: (where) =>
    `${where} does not speak TLS from the first byte: check port and encryption.`,
  ERR_SSL_PACKET_LENGTH_TOO_LONG: (where) =>
    `${where} does not speak TLS from the first byte: check port and encryption.`,
  CERT_HAS_EXPIRED: (where) => `The certificate of ${where} has expired.`,
  ERR_TLS_CERT_ALTNAME_INVALID: (where) => `The certificate of ${where} is for another server.`,
  LiteralTooLarge: (where) => `${where} sent more than it had announced.`,
}

const UNTRUSTED = [
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
]

/** One sentence about what went wrong with a mailbox. What a server says to a refused sign-in is not repeated: it may hold the password. */
export function explainTrouble(error: unknown, mailbox: Pick<Mailbox, 'host' | 'port'>): string {
  if (error instanceof MailboxTrouble || error instanceof SealBroken || error instanceof Failure) return error.message
  const where = `${mailbox.host}:${mailbox.port}`
  const {
    code = '',
    authenticationFailed,
    responseText,
    message,
  } = failure.catch({ message: String(error) }).parse(error)
  if (authenticationFailed) return `${where} refuses the user name or the password.`
  if (UNTRUSTED.includes(code))
    return `The certificate of ${where} is signed by nobody this machine trusts (NODE_EXTRA_CA_CERTS adds who may sign).`
  const known = sentences[code]
  if (known) return known(where)
  return `${where}: ${(responseText || message || 'no reason given').replace(/[\s\p{Cc}]+/gu, ' ').slice(0, LONGEST)}`
}
