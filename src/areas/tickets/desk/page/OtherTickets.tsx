import { useRead } from '../../../../shell/ask.ts'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { Ready } from '../../../../shell/ui/Ready.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { listTickets } from '../../list.ts'
import { TicketLines } from '../TicketLines.tsx'

type OtherTicketsProps = { title: string; of: { requester: number } | { company: number }; but: number }

const shown = 8

/** The newest other tickets of the same person or company. */
export function OtherTickets({ title, of: filter, but }: OtherTicketsProps) {
  const { t } = useWords()
  const query = useRead<typeof listTickets>(['ticket', 'list', 'other', filter], 'GET /tickets', {
    ...filter,
    limit: shown + 1,
  })
  return (
    <Panel title={title}>
      <Ready query={query}>
        {({ items }) => (
          <TicketLines
            tickets={items.filter((ticket) => ticket.id !== but).slice(0, shown)}
            none={t('tickets.desk.links.no-others')}
          />
        )}
      </Ready>
    </Panel>
  )
}
