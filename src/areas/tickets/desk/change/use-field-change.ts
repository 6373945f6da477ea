import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../../shell/call.ts'
import { explainProblem } from '../../../../shell/explain-problem.ts'
import { notify } from '../../../../shell/notify.ts'
import { Problem } from '../../../../shell/problem.ts'
import { useWords } from '../../../../shell/words.ts'
import type { readTicket } from '../../read.ts'
import { type Ticket, ticketKey } from '../use-ticket.ts'
import type { FieldChange } from './field-change.ts'

/** Somebody else changed the same field between my looking and my changing. */
export type Conflict = { change: FieldChange; theirs: Ticket; mine: string }

/**
 * Changes one field at once and tells the server after; offers the way back. When the ticket moved on meanwhile but
 * this field did not, the change is sent again; when it did, both values are shown and somebody chooses.
 */
export function useFieldChange(ticket: Ticket) {
  const { t } = useWords()
  const client = useQueryClient()
  const [conflict, setConflict] = useState<Conflict | null>(null)
  const key = ticketKey(ticket.id)
  const show = (shown: Ticket) => client.setQueryData(key, shown)
  const refresh = () => client.invalidateQueries({ queryKey: ['ticket'] })

  const change = async (wish: FieldChange, seen: Ticket = ticket): Promise<void> => {
    setConflict(null)
    await client.cancelQueries({ queryKey: key })
    show(wish.apply(seen))
    try {
      const outcome = await sendOrAgain(wish, seen)
      if (outcome.theirs) {
        show(outcome.theirs)
        setConflict({ change: wish, theirs: outcome.theirs, mine: wish.valueOf(wish.apply(seen)) })
        return
      }
      notify.undo(
        t('tickets.desk.change.field-set', { field: wish.label, value: wish.valueOf(wish.apply(seen)) }),
        () => {
          void change(wish.back(seen), wish.apply(seen))
        },
      )
      if (outcome.stillVisible === false) notify.news(t('tickets.desk.change.lost', { count: 1 }))
    } catch (error) {
      show(seen)
      notify.bad(t('tickets.desk.change.not-set', { field: wish.label, why: whyOf(error, t) }))
    }
    await refresh()
  }
  return { change, conflict, settle: () => setConflict(null) }
}

type Outcome = { stillVisible?: boolean; theirs?: Ticket }

/** @returns `theirs` when the field itself was changed by somebody else; then nothing was sent */
async function sendOrAgain(wish: FieldChange, seen: Ticket): Promise<Outcome> {
  try {
    return await wish.send(seen, seen.version)
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'kernel.stale') throw error
    const now = await call<typeof readTicket>('GET /tickets/:id', { id: seen.id })
    if (wish.valueOf(now) !== wish.valueOf(seen)) return { theirs: now }
    return await wish.send(now, now.version)
  }
}

/** What a refused field says, else what the problem says. */
function whyOf(error: unknown, t: ReturnType<typeof useWords>['t']): string {
  const sentence = error instanceof Problem ? Object.values(error.fields)[0] : undefined
  return sentence ?? explainProblem(error, t).happened
}
