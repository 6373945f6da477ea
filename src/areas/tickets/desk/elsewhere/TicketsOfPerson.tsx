import { useWords } from '../../../../shell/words.ts'
import { TicketsPanel } from './TicketsPanel.tsx'

type TicketsOfPersonProps = { person: { id: number; name: string } }

/** On a person's page: what they asked for. */
export function TicketsOfPerson({ person }: TicketsOfPersonProps) {
  const { t } = useWords()
  return (
    <TicketsPanel
      title={t('tickets.desk.elsewhere.of-person')}
      filter={{ requester: person.id }}
      more={`/tickets?view=all&requester=${person.id}`}
    />
  )
}
