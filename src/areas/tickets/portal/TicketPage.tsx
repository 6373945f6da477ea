import { useRead } from '../../../shell/ask.ts'
import { useMe } from '../../../shell/me.ts'
import { Page } from '../../../shell/ui/Page.tsx'
import { Ready } from '../../../shell/ui/Ready.tsx'
import { Sentence } from '../../../shell/ui/Sentence.tsx'
import { DateText } from '../../../shell/ui/DateText.tsx'
import { useParam } from '../../../shell/use-address.ts'
import { useWords } from '../../../shell/words.ts'
import type { readSharedTicket } from '../read.ts'
import { Answer } from './Answer.tsx'
import { Conversation } from './Conversation.tsx'
import { ForCustomers } from './ForCustomers.tsx'
import { PeoplePanel } from './PeoplePanel.tsx'
import type { OpenedTicket } from './opened-ticket.ts'
import { StateLine } from './StateLine.tsx'
import classes from './TicketPage.module.css'

/** One question: where it stands, what was said, room to answer, and who else is on it. */
export function TicketPage() {
  const id = useParam('id')
  const ticket = useRead<typeof readSharedTicket>(['ticket', id], 'GET /portal/tickets/:id', { id })
  return (
    <ForCustomers>
      <Ready query={ticket}>{(found) => <TicketView ticket={found} />}</Ready>
    </ForCustomers>
  )
}

function TicketView({ ticket }: { ticket: OpenedTicket }) {
  const { t } = useWords()
  const me = useMe()
  const by = ticket.requester === null ? 'nobody' : ticket.requester.id === me.person?.id ? 'me' : 'customer'
  const about = [ticket.service?.name, ticket.category].filter(Boolean).join(' · ')
  const lead = (
    <>
      <Sentence
        of={`tickets.portal.ticket.asked-by-${by}`}
        values={{ who: ticket.requester?.name ?? '', number: String(ticket.id) }}
        parts={{ when: <DateText at={ticket.createdAt} /> }}
      />
      {about !== '' && ` · ${about}`}
    </>
  )
  return (
    <Page title={ticket.subject} crumbs={[{ label: t('tickets.portal.list.title'), to: '/tickets' }]} lead={lead}>
      <div className={classes.columns}>
        <div className={classes.talk}>
          <StateLine ticket={ticket} />
          <Conversation ticket={ticket} />
          <Answer key={ticket.id} ticket={ticket} />
        </div>
        <PeoplePanel ticket={ticket} />
      </div>
    </Page>
  )
}
