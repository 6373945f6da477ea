import type { Reason } from './rule.ts'

/** The closed set of kinds; every failure a person can meet is one of them. */
export const statusOf = {
  invalid: 422,
  unauthenticated: 401,
  'not-found': 404,
  forbidden: 403,
  conflict: 409,
  limited: 429,
  unavailable: 503,
  bug: 500,
} as const

export type FailureKind = keyof typeof statusOf

export type FailureDetail = {
  /** Field path -> sentence, for `invalid`. */
  fields?: Record<string, string>
  /** Why the rule says no, for `forbidden`. */
  reasons?: Reason
  /** What stands there now, for `conflict`. */
  current?: unknown
  /** Seconds until it is worth trying again, for `limited` and `unavailable`. */
  retryAfter?: number
}

/** What operations throw; only `http/` and `mail/` translate it. `sentence` is shown to people. */
export class Failure extends Error {
  readonly kind: FailureKind
  readonly code: string
  readonly detail: FailureDetail

  constructor(kind: FailureKind, code: string, sentence: string, detail: FailureDetail = {}) {
    super(sentence)
    this.name = 'Failure'
    this.kind = kind
    this.code = code
    this.detail = detail
  }
}

/** One sentence a field: `invalid({ subject: 'A subject has at most 200 characters.' })`. */
export const invalid = (fields: Record<string, string>, code = 'kernel.invalid-input') =>
  new Failure('invalid', code, Object.values(fields)[0] ?? 'The input does not fit.', { fields })

export const unauthenticated = (sentence = 'Sign in first.', code = 'kernel.unauthenticated') =>
  new Failure('unauthenticated', code, sentence)

/** The same words whether the record is absent or hidden (docs/guide/threat-model.md). */
export const notFound = () => new Failure('not-found', 'kernel.not-found', 'There is nothing here that you may see.')

export const forbidden = (reasons?: Reason, sentence = 'You may not do this.', code = 'kernel.forbidden') =>
  new Failure('forbidden', code, sentence, reasons ? { reasons } : {})

export const conflict = (code: string, sentence: string, current?: unknown) =>
  new Failure('conflict', code, sentence, current === undefined ? {} : { current })

export const limited = (code: string, sentence: string, retryAfter: number) =>
  new Failure('limited', code, sentence, { retryAfter })

export const unavailable = (code: string, sentence: string, retryAfter = 30) =>
  new Failure('unavailable', code, sentence, { retryAfter })
