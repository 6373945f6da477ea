import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { notify } from '../../../../shell/notify.ts'
import { useWords } from '../../../../shell/words.ts'
import { type Change, type Changeable, changed, wayBack } from './change.ts'
import { changeAll, type Failed, type Step } from './change-all.ts'

/** Changes tickets, says so and offers the way back. Those that failed stay to be looked at. */
export function useChanges() {
  const { t } = useWords()
  const client = useQueryClient()
  const [through, setThrough] = useState<number | null>(null)
  const [failed, setFailed] = useState<Failed<Changeable>[]>([])
  const run = async (steps: readonly Step<Changeable>[]) => {
    setThrough(0)
    setFailed([])
    const result = await changeAll(steps, setThrough)
    setThrough(null)
    setFailed(result.failed)
    const [first] = steps
    if (first && result.done.length > 0) {
      notify.undo(sentenceOf(first.change, result.done.length, t), () => void run(backOf(steps, result.done)))
    }
    if (result.lost.length > 0) notify.news(t('tickets.desk.change.lost', { count: result.lost.length }))
    await client.invalidateQueries({ queryKey: ['ticket'] })
    return result
  }
  return { run, through, failed }
}

const backOf = (steps: readonly Step<Changeable>[], done: readonly Changeable[]): Step<Changeable>[] =>
  steps
    .filter((step) => done.includes(step.ticket))
    .map(({ ticket, change }) => ({ ticket: changed(ticket, change), change: wayBack(change, ticket) }))

function sentenceOf(change: Change, count: number, t: ReturnType<typeof useWords>['t']): string {
  if (change.to === 'state') {
    return t('tickets.desk.change.state-set', { count, state: t(`tickets.desk.state.${change.state}`) })
  }
  const to = change.assignee ?? change.team
  return to
    ? t('tickets.desk.change.given-to', { count, name: to.name })
    : t('tickets.desk.change.given-back', { count })
}
