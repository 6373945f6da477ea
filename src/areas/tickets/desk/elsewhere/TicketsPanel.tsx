import { Button } from '@mantine/core'
import { useRead } from '../../../../shell/ask.ts'
import { GoLink } from '../../../../shell/ui/Go.tsx'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { Ready } from '../../../../shell/ui/Ready.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { listTickets } from '../../list.ts'
import { TicketLines } from '../TicketLines.tsx'

type TicketsPanelProps = { title: string; filter: { company: number } | { site: number }; more: string }

const shown = 8

/** The newest tickets of somebody, and the way to all of them. */
export function TicketsPanel({ title, filter, more }: TicketsPanelProps) {
  const { t } = useWords()
  const query = useRead<typeof listTickets>(['ticket', 'list', 'elsewhere', filter], 'GET /tickets', {
    ...filter,
    limit: shown,
  })
  return (
    <Panel
      title={title}
      actions={
        <Button component={GoLink} to={more} variant="subtle" size="compact-sm">
          {t('tickets.desk.elsewhere.all')}
        </Button>
      }
    >
      <Ready query={query}>
        {({ items }) => <TicketLines tickets={items} none={t('tickets.desk.elsewhere.none')} />}
      </Ready>
    </Panel>
  )
}
