import type { OutputOf } from '../../../../shell/call.ts'
import { explainProblem } from '../../../../shell/explain-problem.ts'
import { notify } from '../../../../shell/notify.ts'
import type { useWords } from '../../../../shell/words.ts'
import type { readPersonForPortal } from '../../for-portal/read.ts'

type Read = OutputOf<typeof readPersonForPortal>

/** A person with all ways to reach them, as both faces read them. */
export type Reachable = Pick<Read, 'id' | 'can' | 'emails' | 'phones' | 'addresses' | 'websites'>

/** What is read again after a change: people stand on tickets, companies and teams, too. */
export const personChanged = [['person'], ['company'], ['name']]

/** For small changes without a form: says what went wrong. */
export const sayProblem = (t: ReturnType<typeof useWords>['t']) => ({
  onError: (error: Error) => notify.bad(explainProblem(error, t).happened),
})
