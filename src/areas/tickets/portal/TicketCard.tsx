import { IconChevronRight } from '@tabler/icons-react'
import type { OutputOf } from '../../../shell/call.ts'
import { useMe } from '../../../shell/me.ts'
import { DateText } from '../../../shell/ui/DateText.tsx'
import { GoLink } from '../../../shell/ui/Go.tsx'
import { Sentence } from '../../../shell/ui/Sentence.tsx'
import type { listSharedTickets } from '../list.ts'
import { standingOf } from './standing.ts'
import { StateBadge } from './StateBadge.tsx'
import classes from './TicketCard.module.css'

export type SharedTicket = OutputOf<typeof listSharedTickets>['items'][number]

/** One question as a card: what it is about, where it stands, who asked when something last happened. */
export function TicketCard({ ticket }: { ticket: SharedTicket }) {
  const me = useMe()
  const isMine = ticket.requester?.id === me.person?.id
  const parts = {
    who: <span className={classes.who}>{ticket.requester?.name}</span>,
    when: <DateText at={ticket.updatedAt} />,
  }
  return (
    <li className={classes.card}>
      <div className={classes.text}>
        <GoLink to={`/tickets/${ticket.id}`} className={classes.subject}>
          {ticket.subject}
        </GoLink>
        <p className={classes.line}>
          <Sentence
            of={isMine || !ticket.requester ? 'tickets.portal.card.mine' : 'tickets.portal.card.theirs'}
            parts={parts}
          />
        </p>
      </div>
      <div className={classes.state}>
        <StateBadge standing={standingOf(ticket, me.person?.id)} />
      </div>
      <IconChevronRight size={18} stroke={1.6} className={classes.mark} aria-hidden />
    </li>
  )
}
