import { useQueryClient } from '@tanstack/react-query'
import { useWrite } from '../../../../shell/ask.ts'
import { explainProblem } from '../../../../shell/explain-problem.ts'
import { notify } from '../../../../shell/notify.ts'
import { useWords } from '../../../../shell/words.ts'
import type { note } from '../../note.ts'
import type { reply } from '../../reply.ts'
import type { State } from '../../ticket.ts'
import { sendChange } from '../change/send-change.ts'
import type { Ticket } from '../use-ticket.ts'
import type { Draft, Mode } from './draft-place.ts'

/** Sends what was written and then, if wished, sets the state. A state that cannot be set says so; the text is sent. */
export function useSend(ticket: Ticket, mode: Mode, done: () => void) {
  const { t } = useWords()
  const client = useQueryClient()
  const asReply = useWrite<typeof reply>('POST /tickets/:id/replies')
  const asNote = useWrite<typeof note>('POST /tickets/:id/notes')
  const writing = mode === 'reply' ? asReply : asNote
  const after = async (then: State | undefined) => {
    notify.good(t(mode === 'reply' ? 'tickets.desk.write.sent' : 'tickets.desk.write.noted'))
    done()
    if (then && then !== ticket.state) {
      await sendChange({ to: 'state', state: then }, ticket).catch((error: unknown) => {
        const why = explainProblem(error, t).happened
        notify.bad(t('tickets.desk.change.not-set', { field: t('tickets.desk.field.state'), why }))
      })
    }
    await client.invalidateQueries({ queryKey: ['ticket'] })
  }
  return {
    start: (draft: Draft, then?: State) => {
      const input = { id: ticket.id, html: draft.html, files: draft.files.map((file) => file.id) }
      writing.mutate(input, { onSuccess: () => void after(then) })
    },
    isPending: writing.isPending,
    error: writing.error,
  }
}
