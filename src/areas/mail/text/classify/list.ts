import type { Evidence, Rule } from './evidence.ts'

/** Mail that one sender sends to many: mailing lists and newsletters. */
export const listRules: readonly Rule[] = [hasListHeaders, hasListServer, isFromListOwner]
export const bulkRules: readonly Rule[] = [isBulk]

const standard = [
  'list-id',
  'list-post',
  'list-unsubscribe',
  'list-subscribe',
  'list-help',
  'list-archive',
  'list-owner',
]
const servers = [
  'mailing-list',
  'x-mailing-list',
  'x-beenthere',
  'x-mailman-version',
  'x-mlserver',
  'x-ml-name',
  'x-ml-count',
  'x-listserver',
  'x-listmember',
  'x-list-id',
  'x-majordomo',
  'x-mail-list',
  'x-list-host',
  'x-egroups-return',
  'x-yahoo-profile',
  'x-campaign',
  'x-campaignid',
  'x-mailinglist',
  'x-list-administrivia',
  'x-list-processor-version',
]

/** RFC 2369 and RFC 2919. */
function hasListHeaders({ has }: Evidence) {
  const name = standard.find((one) => has(one))
  return name ? found(`it came through a mailing list (${name})`) : null
}

function hasListServer({ has }: Evidence) {
  const name = servers.find((one) => has(one))
  return name ? found(`it came through a mailing list (${name})`) : null
}

/** The names lists have used as senders since majordomo (RFC 2142 §6). */
function isFromListOwner({ message }: Evidence) {
  const senders = [message.sender?.address, message.returnPath, message.from?.address]
  const isOwner = senders.some((address) =>
    /^(?:owner-.+|.+-(?:owner|admin|bounces?|request|errors|return-.+)|listserv|majordomo|listar|ecartis|mailman)@/i.test(
      address ?? '',
    ),
  )
  return isOwner ? found('it came through a mailing list by its sender') : null
}

function isBulk({ header }: Evidence) {
  const precedence = header('precedence').trim()
  return /^(list|bulk|junk)\b/.test(precedence) ? found(`sent to many (Precedence: ${precedence})`) : null
}

function found(reason: string) {
  return { class: 'list', reason } as const
}
