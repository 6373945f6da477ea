import type { ReactNode } from 'react'
import { SimpleGrid, Stack, Text } from '@mantine/core'
import { Slot } from '../../../../shell/slot.tsx'
import { Go } from '../../../../shell/ui/Go.tsx'
import { KindIcon } from '../../../../shell/ui/KindIcon.tsx'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { useWords } from '../../../../shell/words.ts'
import { PersonName } from '../PersonName.tsx'
import type { Ticket } from '../use-ticket.ts'
import { OtherTickets } from './OtherTickets.tsx'
import { TicketFrame } from './TicketFrame.tsx'

/** Everything the ticket is related to, by kind. */
export function TicketLinks() {
  return <TicketFrame>{(ticket) => <Links ticket={ticket} />}</TicketFrame>
}

function Links({ ticket }: { ticket: Ticket }) {
  const { t } = useWords()
  const { requester, company, team, assignee } = ticket
  const participants = ticket.participants.flatMap((each) => each.person ?? [])
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
      <Stack gap="md">
        <Panel title={t('tickets.desk.people')}>
          <Stack gap="xs">
            {requester && (
              <Related role={t('tickets.desk.field.requester')} shows={<PersonName person={requester} />} />
            )}
            {assignee && <Related role={t('tickets.desk.field.assignee')} shows={<PersonName person={assignee} />} />}
            {participants.map((person) => (
              <Related key={person.id} role={t('tickets.desk.participant')} shows={<PersonName person={person} />} />
            ))}
          </Stack>
        </Panel>
        <Panel title={t('tickets.desk.links.around')}>
          <Stack gap="xs">
            <Related
              role={t('tickets.desk.field.company')}
              shows={
                company ? <Kin kind="company" to={`/companies/${company.id}`} name={company.name} /> : t('shell.none')
              }
            />
            <Related
              role={t('tickets.desk.field.team')}
              shows={team ? <Kin kind="team" to={`/teams/${team.id}`} name={team.name} /> : t('tickets.desk.no-team')}
            />
          </Stack>
        </Panel>
      </Stack>
      <Stack gap="md">
        {requester && (
          <OtherTickets
            title={t('tickets.desk.links.same-requester', { name: requester.name })}
            of={{ requester: requester.id }}
            but={ticket.id}
          />
        )}
        {company && (
          <OtherTickets
            title={t('tickets.desk.links.same-company', { name: company.name })}
            of={{ company: company.id }}
            but={ticket.id}
          />
        )}
        <Slot
          name="ticket.links"
          ticket={{ id: ticket.id, requester: requester?.id ?? null, company: company?.id ?? null }}
        />
      </Stack>
    </SimpleGrid>
  )
}

function Related({ role, shows }: { role: string; shows: ReactNode }) {
  return (
    <div style={{ display: 'flex', justifyContent: 'space-between', gap: '0.75rem' }}>
      {shows}
      <Text span size="xs" c="dimmed">
        {role}
      </Text>
    </div>
  )
}

function Kin({ kind, to, name }: { kind: string; to: string; name: string }) {
  return (
    <span>
      <KindIcon kind={kind} size={15} />{' '}
      <Go inherit to={to}>
        {name}
      </Go>
    </span>
  )
}
