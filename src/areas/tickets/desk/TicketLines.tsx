import { Text } from '@mantine/core'
import { DateText } from '../../../shell/ui/DateText.tsx'
import { Go } from '../../../shell/ui/Go.tsx'
import type { TicketRow } from './list/use-ticket-columns.tsx'
import { StateBadge } from './StateBadge.tsx'
import classes from './TicketLines.module.css'

type Line = Pick<TicketRow, 'id' | 'subject' | 'state' | 'updatedAt'>

/** A few tickets, one a line, for panels on other pages. */
export function TicketLines({ tickets, none }: { tickets: readonly Line[]; none: string }) {
  if (tickets.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {none}
      </Text>
    )
  }
  return (
    <ul className={classes.lines}>
      {tickets.map((ticket) => (
        <li key={ticket.id} className={classes.line}>
          <span className={classes.number}>#{ticket.id}</span>
          <Go inherit to={`/tickets/${ticket.id}`} className={classes.subject}>
            {ticket.subject}
          </Go>
          <StateBadge state={ticket.state} />
          <span className={classes.when}>
            <DateText at={ticket.updatedAt} />
          </span>
        </li>
      ))}
    </ul>
  )
}
