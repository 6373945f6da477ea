import { useMediaQuery } from '@mantine/hooks'
import { Composer } from '../composer/Composer.tsx'
import { Conversation } from '../conversation/Conversation.tsx'
import { TicketSide } from '../side/TicketSide.tsx'
import { TicketFrame } from './TicketFrame.tsx'
import classes from './TicketPage.module.css'

/** One ticket: the conversation in the middle, people and facts at the side, the composer in reach. */
export function TicketPage() {
  const isNarrow = useMediaQuery('(max-width: 62em)', false, { getInitialValueInEffect: false })
  return (
    <TicketFrame>
      {(ticket) => (
        <div className={classes.columns}>
          <div className={classes.side}>
            <TicketSide key={ticket.id} ticket={ticket} isFolded={isNarrow} />
          </div>
          <div className={classes.middle}>
            <Conversation key={ticket.id} ticket={ticket} />
            <Composer key={`write ${ticket.id}`} ticket={ticket} />
          </div>
        </div>
      )}
    </TicketFrame>
  )
}
