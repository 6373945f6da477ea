import { Alert } from '@mantine/core'
import { explainProblem } from '../../../../shell/explain-problem.ts'
import { useWords } from '../../../../shell/words.ts'
import type { Changeable } from './change.ts'
import type { Failed } from './change-all.ts'

/** Which tickets the server refused after all, and why. */
export function FailedChanges({ failed }: { failed: readonly Failed<Changeable>[] }) {
  const { t } = useWords()
  return (
    <Alert color="clay" role="alert" title={t('tickets.desk.change.failed', { count: failed.length })}>
      <ul>
        {failed.map(({ ticket, error }) => (
          <li key={ticket.id}>
            #{ticket.id} {ticket.subject}: {sentenceOf(error, t)}
          </li>
        ))}
      </ul>
    </Alert>
  )
}

const sentenceOf = (error: unknown, t: ReturnType<typeof useWords>['t']) => explainProblem(error, t).happened
