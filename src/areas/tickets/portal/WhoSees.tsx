import { useRead } from '../../../shell/ask.ts'
import { useMe } from '../../../shell/me.ts'
import { AudienceLine } from '../../../shell/ui/AudienceLine.tsx'
import { Go } from '../../../shell/ui/Go.tsx'
import { useWords } from '../../../shell/words.ts'
import type { sharedTicketAudience } from '../explain.ts'
import type { OpenedTicket } from './opened-ticket.ts'

/** Who reads this question, by name: the customers, and the desk as one. */
export function WhoSees({ ticket }: { ticket: OpenedTicket }) {
  const { t } = useWords()
  const me = useMe()
  const audience = useRead<typeof sharedTicketAudience>(['ticket', String(ticket.id), 'audience'], 'GET /portal/tickets/:id/audience', {
    id: ticket.id,
  })
  if (!audience.data) return null
  const others = audience.data.people.filter((person) => person.id !== me.person?.id)
  const people = [...others, { id: 'desk', name: t('tickets.portal.the-desk') }]
  return (
    <AudienceLine people={people}>
      <Go to={`/tickets/${ticket.id}/why`} size="sm">
        {t('tickets.portal.ticket.why')}
      </Go>
    </AudienceLine>
  )
}
