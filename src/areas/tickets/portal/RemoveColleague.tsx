import { CloseButton } from '@mantine/core'
import { useWrite } from '../../../shell/ask.ts'
import { notify } from '../../../shell/notify.ts'
import { Problem } from '../../../shell/problem.ts'
import { useWords } from '../../../shell/words.ts'
import type { unshare } from '../share.ts'

type RemoveColleagueProps = { ticket: number; person: { id: number; name: string } }

/** Takes somebody off a question again; only those can whom the reader added. */
export function RemoveColleague({ ticket, person }: RemoveColleagueProps) {
  const { t } = useWords()
  const { name } = person
  const removing = useWrite<typeof unshare>('DELETE /tickets/:id/participants/:person', {
    refresh: [['ticket', String(ticket)]],
    done: () => notify.good(t('tickets.portal.people.gone', { name })),
  })
  const remove = () => {
    const onError = (error: Error) => {
      const isOthers = error instanceof Problem && error.status === 404
      notify.bad(isOthers ? t('tickets.portal.people.not-yours', { name }) : error.message)
    }
    removing.mutate({ id: ticket, person: person.id }, { onError })
  }
  return (
    <CloseButton
      size="sm"
      aria-label={t('tickets.portal.people.remove', { name })}
      disabled={removing.isPending}
      onClick={remove}
    />
  )
}
