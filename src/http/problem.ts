import { databaseError } from '../kernel/db.ts'
import { Failure, limited, statusOf, unavailable } from '../kernel/errors.ts'
import type { App } from '../kernel/app.ts'

export type Problem = {
  type: string
  title: string
  status: number
  code: string
  detail: string
  requestId: string
  fields?: Record<string, string>
  reasons?: unknown
  current?: unknown
  retryAfter?: number
}

/** Any error as problem+json (RFC 9457). What is not a `Failure` is a bug: logged with the request id, never shown. */
export function problemOf(error: unknown, requestId: string, app: App): Problem {
  const failure = failureOf(error)
  if (!failure)
    app.log('error', 'A request failed.', {
      requestId,
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    })
  const known =
    failure ?? new Failure('bug', 'kernel.bug', 'Something went wrong here. It has been noted; nothing was half-saved.')
  return {
    type: `about:blank#${known.code}`,
    title: app.words(`kernel.kinds.${known.kind}`),
    status: statusOf[known.kind],
    code: known.code,
    detail: known.message,
    requestId,
    ...known.detail,
  }
}

function failureOf(error: unknown): Failure | null {
  if (error instanceof Failure) return error
  return fromDatabase(error) ?? fromFramework(error)
}

function fromDatabase(error: unknown): Failure | null {
  const found = databaseError(error)
  if (!found)
    return isConnectionLoss(error)
      ? unavailable('kernel.database-away', 'The database does not answer. Nothing was changed; try again shortly.')
      : null
  if (found.code === '40P01' || found.code === '40001')
    return new Failure(
      'conflict',
      'kernel.busy',
      'Someone changed the same thing at the same moment. Nothing was changed; try again.',
    )
  if (found.code === '53100')
    return unavailable(
      'kernel.disk-full',
      'The disk of the server is full. Nothing was changed; free some space and try again.',
    )
  if (found.code.startsWith('57P') || found.code.startsWith('53') || found.code.startsWith('08'))
    return unavailable('kernel.database-away', 'The database does not answer. Nothing was changed; try again shortly.')
  if (found.code === '23505')
    return new Failure('conflict', 'kernel.taken', 'There is already one of this name. Nothing was changed.')
  if (found.code === '23503')
    return new Failure('invalid', 'kernel.missing', 'Something this refers to does not exist. Nothing was changed.')
  return null
}

const isConnectionLoss = (error: unknown): boolean =>
  error instanceof Error &&
  /ECONNREFUSED|ECONNRESET|ENOENT|Connection terminated|timeout exceeded when trying to connect/.test(
    `${error.message} ${'code' in error ? String(error.code) : ''}`,
  )

function fromFramework(error: unknown): Failure | null {
  if (!(error instanceof Error) || !('statusCode' in error)) return null
  const status = Number(error.statusCode)
  if (status === 413)
    return new Failure(
      'invalid',
      'kernel.too-large',
      'This is larger than the server takes (2 MB of JSON, 25 MB a file).',
    )
  if (status === 415)
    return new Failure(
      'invalid',
      'kernel.media-type',
      'Send JSON as application/json, files as application/octet-stream, uncompressed.',
    )
  if (status === 429) return limited('kernel.limited', 'Too many requests. Wait a moment.', 10)
  if (status >= 400 && status < 500)
    return new Failure(
      'invalid',
      'kernel.malformed',
      'The request could not be read: its JSON or its path is malformed.',
    )
  return null
}
