/** Who or what gave a right: "Role Agent", with the moment when it was given. */
export type Grantor = { name: string; at?: string }

/**
 * One line of an explanation, from the server: a sentence, whether it holds, and where it comes from.
 * Lines without a sentence of their own only group: `any` and `all` of what is in `of`, or `not`.
 */
export type Reason = { says?: string; holds: boolean; kind?: string; by?: Grantor; of?: Reason[] }

type Told = {
  status: number
  code: string
  title: string
  detail?: string
  fields?: Record<string, string>
  reasons?: Reason[]
  current?: unknown
  requestId?: string
  retryAfter?: number
}

/**
 * An answer that is a "no": problem+json (RFC 9457) as an error.
 * `status` 0 and code `network` mean that no answer came at all.
 */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly title: string
  readonly detail: string | undefined
  /** Path of a field -> a sentence for the person who typed it. */
  readonly fields: Record<string, string>
  readonly reasons: Reason[]
  /** On a conflict: the record as it is now. */
  readonly current: unknown
  readonly requestId: string | undefined
  /** Seconds to wait, when the server said so. */
  readonly retryAfter: number | undefined

  constructor(told: Told) {
    super(told.detail ?? told.title)
    this.name = 'Problem'
    this.status = told.status
    this.code = told.code
    this.title = told.title
    this.detail = told.detail
    this.fields = told.fields ?? {}
    this.reasons = told.reasons ?? []
    this.current = told.current
    this.requestId = told.requestId
    this.retryAfter = told.retryAfter
  }
}

/** No answer came: the network is down, or the server is. */
export const lostProblem = () => new Problem({ status: 0, code: 'network', title: 'network' })

/** @returns whether the same question may well be answered a moment later */
export const isPassing = (error: unknown) =>
  error instanceof Problem &&
  (error.status === 0 || error.status === 503 || error.status === 502 || error.status === 504)

/** Reads a refused response; bodies that are no problem+json (a proxy's page) become a plain one. */
export async function readProblem(response: Response): Promise<Problem> {
  const wait = Number(response.headers.get('retry-after'))
  const bare: Told = { status: response.status, code: 'unknown', title: response.statusText }
  if (wait > 0) bare.retryAfter = wait
  const body: unknown = await response.json().catch(() => null)
  if (!isRecord(body)) return new Problem(bare)
  return new Problem({
    ...bare,
    code: text(body.code) ?? 'unknown',
    title: text(body.title) ?? response.statusText,
    detail: text(body.detail),
    fields: sentences(body.fields),
    reasons: readReasons(body.reasons),
    current: body.current,
    requestId: text(body.requestId),
  })
}

/** Reads reasons from JSON, leaving out what is none. A single tree is taken as a list of one. */
export function readReasons(value: unknown): Reason[] {
  if (isRecord(value)) return readReasons([value])
  if (!Array.isArray(value)) return []
  return value.flatMap((each: unknown) => {
    if (typeof each === 'string') return [{ says: each, holds: false }]
    if (!isRecord(each) || typeof each.holds !== 'boolean') return []
    const reason: Reason = { says: text(each.says), holds: each.holds, kind: text(each.kind), by: readGrantor(each.by) }
    const parts = readReasons(each.of)
    return [parts.length > 0 ? { ...reason, of: parts } : reason]
  })
}

function readGrantor(value: unknown): Grantor | undefined {
  if (typeof value === 'string' && value !== '') return { name: value }
  if (!isRecord(value) || typeof value.name !== 'string') return undefined
  return { name: value.name, at: text(value.at) }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

function sentences(value: unknown): Record<string, string> {
  if (!isRecord(value)) return {}
  const pairs = Object.entries(value).map(([path, sentence]) => [
    path,
    Array.isArray(sentence) ? sentence.join(' ') : String(sentence),
  ])
  return Object.fromEntries(pairs)
}
