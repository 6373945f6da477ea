import { type ReactNode, useId } from 'react'
import { Title } from '@mantine/core'
import { type SharedTicket, TicketCard } from './TicketCard.tsx'
import classes from './TicketCards.module.css'

type TicketCardsProps = {
  /** Heading above; without one, `label` names the list for screen readers. */
  title?: string
  label?: string
  tickets: readonly SharedTicket[]
  /** `waiting`: stands out, because it is the reader's turn. */
  tone?: 'usual' | 'waiting'
  /** Beside the heading: a way to all of them. */
  more?: ReactNode
}

/** Questions below each other in one calm box. */
export function TicketCards({ title, label, tickets, tone = 'usual', more }: TicketCardsProps) {
  const id = useId()
  return (
    <section className={classes.section} aria-labelledby={title ? id : undefined}>
      {title && (
        <div className={classes.top}>
          <Title order={2} size="h3" id={id}>
            {title}
          </Title>
          {more}
        </div>
      )}
      <ul
        className={classes.cards}
        data-tone={tone}
        aria-label={title ? undefined : label}
        aria-labelledby={title ? id : undefined}
      >
        {tickets.map((ticket) => (
          <TicketCard key={ticket.id} ticket={ticket} />
        ))}
      </ul>
    </section>
  )
}
