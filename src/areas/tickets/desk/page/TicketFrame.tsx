import { Text } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useParam } from '../../../../shell/use-address.ts'
import { CopyText } from '../../../../shell/ui/CopyText.tsx'
import { NotFoundView } from '../../../../shell/ui/NotFoundView.tsx'
import { Page } from '../../../../shell/ui/Page.tsx'
import { Ready } from '../../../../shell/ui/Ready.tsx'
import { StatusBadge } from '../../../../shell/ui/StatusBadge.tsx'
import { useWords } from '../../../../shell/words.ts'
import { StateBadge } from '../StateBadge.tsx'
import { type Ticket, useTicket } from '../use-ticket.ts'
import { SubjectEditor } from './SubjectEditor.tsx'
import { TicketActions } from './TicketActions.tsx'

/** Every page about one ticket: its subject, state, what can be done, and the tabs. */
export function TicketFrame({ children }: { children: (ticket: Ticket) => ReactNode }) {
  const id = useParam('id')
  return /^[1-9]\d{0,14}$/.test(id) ? <Framed id={Number(id)}>{children}</Framed> : <NotFoundView />
}

function Framed({ id, children }: { id: number; children: (ticket: Ticket) => ReactNode }) {
  const { t } = useWords()
  const query = useTicket(id)
  // While another ticket is on its way the former one is still at hand; it must not stand under the new address.
  const asked = query.data?.id === id ? query : { ...query, data: undefined }
  const here = `/tickets/${id}`
  return (
    <Ready query={asked}>
      {(ticket) => (
        <Page
          key={ticket.id}
          title={ticket.subject}
          kind="ticket"
          width="wide"
          crumbs={[{ label: t('tickets.desk.many'), to: '/tickets' }]}
          aside={
            <>
              <SubjectEditor ticket={ticket} />
              <StateBadge state={ticket.state} />
              {ticket.isPrivate && (
                <StatusBadge tone="warn">
                  <IconLock size={11} aria-hidden /> {t('tickets.desk.private')}
                </StatusBadge>
              )}
              <Text c="dimmed" size="sm" component="span">
                <CopyText text={`#${ticket.id}`} />
              </Text>
            </>
          }
          actions={<TicketActions ticket={ticket} />}
          tabs={[
            { label: t('tickets.desk.tab.overview'), to: here },
            { label: t('tickets.desk.tab.links'), to: `${here}/links` },
            { label: t('tickets.desk.tab.history'), to: `${here}/history` },
            { label: t('tickets.desk.tab.access'), to: `${here}/access` },
          ]}
        >
          {children(ticket)}
        </Page>
      )}
    </Ready>
  )
}
