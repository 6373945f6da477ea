import { isPassing, Problem } from './problem.ts'
import type { WordValues } from './say.ts'

export type Explained = {
  happened: string
  kept?: string
  next?: string
  /** Trying again may help. */
  isPassing: boolean
  /** What to tell whoever looks after the desk. */
  requestId?: string
}

/** Conflicts with what somebody else changed meanwhile; all others say what is in the way. */
const STALE = /\.stale/

type Say = (key: string, values?: WordValues) => string

/** Turns an error into what a person wants to know: what happened, what is kept, what to do. */
export function explainProblem(error: unknown, t: Say): Explained {
  if (!(error instanceof Problem)) {
    return { happened: t('shell.error.bug'), next: t('shell.error.bug-next'), isPassing: true }
  }
  if (error.status === 0) {
    return {
      happened: t('shell.error.network'),
      kept: t('shell.error.kept'),
      next: t('shell.error.network-next'),
      isPassing: true,
    }
  }
  if (error.status === 404) {
    return { happened: t('shell.error.missing'), next: t('shell.error.missing-next'), isPassing: false }
  }
  if (error.status === 429) {
    return { happened: error.message, kept: t('shell.error.kept'), next: waitFor(error, t), isPassing: true }
  }
  if (error.status >= 500) {
    const happened = isPassing(error) ? t('shell.error.away') : t('shell.error.bug')
    const kept = t('shell.error.kept')
    return { happened, kept, next: t('shell.error.bug-next'), isPassing: true, requestId: error.requestId }
  }
  if (error.status === 409) {
    const next = STALE.test(error.code) ? { next: t('shell.error.conflict-next') } : {}
    return { happened: error.message, kept: t('shell.error.kept'), ...next, isPassing: true }
  }
  return { happened: error.message || t('shell.error.bug'), isPassing: false, requestId: error.requestId }
}

function waitFor(problem: Problem, t: Say): string {
  return problem.retryAfter ? t('shell.error.wait', { count: problem.retryAfter }) : t('shell.error.network-next')
}
