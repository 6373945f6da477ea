import { useQueryClient } from '@tanstack/react-query'
import { useWrite } from '../../../shell/ask.ts'
import { call } from '../../../shell/call.ts'
import { notify } from '../../../shell/notify.ts'
import type { PickOption } from '../../../shell/face.ts'
import { PickList } from '../../../shell/ui/PickList.tsx'
import { useWords } from '../../../shell/words.ts'
import type { listPeopleForPortal } from '../../people/for-portal/list.ts'
import type { share, unshare } from '../share.ts'
import type { OpenedTicket } from './opened-ticket.ts'

type ColleagueFieldProps = { ticket: OpenedTicket; close: () => void }

/** Adds somebody to the question as soon as they are chosen; the message that says so takes it back. */
export function ColleagueField({ ticket, close }: ColleagueFieldProps) {
  const { t } = useWords()
  const client = useQueryClient()
  const here = ['ticket', String(ticket.id)]
  const adding = useWrite<typeof share>('PUT /tickets/:id/participants/:person', { refresh: [here] })
  const on = new Set([ticket.requester?.id, ...ticket.participants.map(({ person }) => person?.id)])

  async function search(text: string, signal: AbortSignal): Promise<PickOption[]> {
    const q = text.trim() === '' ? undefined : text.trim()
    const { items } = await call<typeof listPeopleForPortal>('GET /portal/people', { q, limit: 20 }, { signal })
    const others = items.filter((person) => !on.has(person.id))
    return others.map((person) => ({ value: String(person.id), label: person.name, detail: person.title ?? undefined }))
  }

  async function takeBack(person: string) {
    await call<typeof unshare>('DELETE /tickets/:id/participants/:person', { id: ticket.id, person })
    await client.invalidateQueries({ queryKey: here })
  }

  const add = (chosen: PickOption | null) => {
    if (!chosen) return
    const { value: person, label: name } = chosen
    const undo = () => void takeBack(person).catch((error: Error) => notify.bad(error.message))
    adding.mutate(
      { id: ticket.id, person },
      {
        onSuccess: () => {
          close()
          notify.undo(t('tickets.portal.people.now-sees', { name }), undo)
        },
      },
    )
  }
  return (
    <PickList
      label={t('tickets.portal.people.add-label')}
      placeholder={t('tickets.portal.people.add-sample')}
      error={adding.error?.message}
      search={search}
      value={null}
      onChange={add}
    />
  )
}
