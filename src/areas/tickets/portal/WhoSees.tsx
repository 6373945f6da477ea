import { Skeleton } from '@mantine/core'
import { Suspense } from 'react'
import { useRead } from '../../../shell/ask.ts'
import { lazyPart } from '../../../shell/load-part.ts'
import { useMe } from '../../../shell/me.ts'
import { Go } from '../../../shell/ui/Go.tsx'
import { useWords } from '../../../shell/words.ts'
import type { sharedTicketAudience } from '../shared-audience.ts'
import type { OpenedTicket } from './opened-ticket.ts'

// Its box that opens weighs more than the rest of the page.
const AudienceLine = lazyPart(() => import('../../../shell/ui/AudienceLine.tsx'))

/** Who reads this question, by name: the customers, and the desk as one. */
export function WhoSees({ ticket }: { ticket: OpenedTicket }) {
  const { t } = useWords()
  const me = useMe()
  const audience = useRead<typeof sharedTicketAudience>(
    ['ticket', String(ticket.id), 'audience'],
    'GET /portal/tickets/:id/audience',
    {
      id: ticket.id,
    },
  )
  const waiting = <Skeleton height={20} width="14rem" />
  if (!audience.data) return audience.error ? null : waiting
  const others = audience.data.people.filter((person) => person.id !== me.person?.id)
  const desk = t(others.length === 0 ? 'tickets.portal.desk-alone' : 'tickets.portal.the-desk')
  const people = [{ id: 'desk', name: desk }, ...others]
  return (
    <Suspense fallback={waiting}>
      <AudienceLine people={people}>
        <Go to={`/tickets/${ticket.id}/why`} size="sm">
          {t('tickets.portal.ticket.why')}
        </Go>
      </AudienceLine>
    </Suspense>
  )
}
