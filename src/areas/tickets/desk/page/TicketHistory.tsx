import { useRead } from '../../../../shell/ask.ts'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { Ready } from '../../../../shell/ui/Ready.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { ticketHistory } from '../../history.ts'
import { HistoryLine } from '../history/HistoryLine.tsx'
import classes from '../history/HistoryLine.module.css'
import { ticketKey } from '../use-ticket.ts'
import { TicketFrame } from './TicketFrame.tsx'

/** What happened, newest first: who, under which hat, what was before and after. */
export function TicketHistory() {
  return <TicketFrame>{(ticket) => <History id={ticket.id} />}</TicketFrame>
}

function History({ id }: { id: number }) {
  const { t } = useWords()
  const query = useRead<typeof ticketHistory>([...ticketKey(id), 'history'], 'GET /tickets/:id/history', { id })
  return (
    <Panel title={t('tickets.desk.history.title')}>
      <Ready query={query}>
        {({ changes }) => (
          <ol className={classes.list}>
            {changes.map((change) => (
              <HistoryLine key={change.id} change={change} />
            ))}
          </ol>
        )}
      </Ready>
    </Panel>
  )
}
