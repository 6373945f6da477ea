import { Stack } from '@mantine/core'
import { Slot } from '../../../../shell/slot.tsx'
import { useWords } from '../../../../shell/words.ts'
import { StateBadge } from '../StateBadge.tsx'
import type { Ticket } from '../use-ticket.ts'
import { TicketFacts } from './TicketFacts.tsx'
import { TicketPeople } from './TicketPeople.tsx'
import classes from './TicketSide.module.css'

declare module '../../../../shell/face.ts' {
  interface Slots {
    /** At the side of a ticket: what other areas know of it. */
    'ticket.side': { ticket: { id: number; requester: number | null; company: number | null } }
    /** Beside the name of whoever asks, on a ticket and while one is opened for them. */
    'ticket.requester': { requester: number }
    /** On the ticket's links: its relations to other kinds of records. */
    'ticket.links': { ticket: { id: number; requester: number | null; company: number | null } }
  }
}

type TicketSideProps = { ticket: Ticket; isFolded: boolean }

/** Facts and people of a ticket; on a narrow screen one line that opens. */
export function TicketSide({ ticket, isFolded }: TicketSideProps) {
  const { t } = useWords()
  const all = (
    <Stack gap="md">
      <TicketFacts ticket={ticket} />
      <TicketPeople ticket={ticket} />
      <Slot
        name="ticket.side"
        ticket={{ id: ticket.id, requester: ticket.requester?.id ?? null, company: ticket.company?.id ?? null }}
      />
    </Stack>
  )
  if (!isFolded) return <aside aria-label={t('tickets.desk.side')}>{all}</aside>
  const team = ticket.team?.name ?? t('tickets.desk.no-team')
  return (
    <details className={classes.fold}>
      <summary className={classes.summary}>
        <StateBadge state={ticket.state} />
        <span>{t(`tickets.desk.priority.${ticket.priority}`)}</span>
        <span>{team}</span>
        <span>{ticket.assignee?.name ?? t('tickets.desk.nobody')}</span>
      </summary>
      <aside aria-label={t('tickets.desk.side')}>{all}</aside>
    </details>
  )
}
