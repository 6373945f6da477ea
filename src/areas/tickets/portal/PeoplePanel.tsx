import { Button, Group, Stack, Text } from '@mantine/core'
import { IconBell, IconBellOff } from '@tabler/icons-react'
import { useWrite } from '../../../shell/ask.ts'
import { Can } from '../../../shell/can.tsx'
import { Avatar } from '../../../shell/ui/Avatar.tsx'
import { ErrorView } from '../../../shell/ui/ErrorView.tsx'
import { Panel } from '../../../shell/ui/Panel.tsx'
import { useWords } from '../../../shell/words.ts'
import type { unwatch, watch } from '../watch.ts'
import { AddColleague } from './AddColleague.tsx'
import type { OpenedTicket } from './opened-ticket.ts'
import { RemoveColleague } from './RemoveColleague.tsx'

/** Who is on the question, and whether the reader hears of what happens to it. */
export function PeoplePanel({ ticket }: { ticket: OpenedTicket }) {
  const { t } = useWords()
  const added = ticket.participants.flatMap(({ person }) => (person ? [person] : []))
  return (
    <aside aria-label={t('tickets.portal.people.title')}>
      <Panel title={t('tickets.portal.people.title')}>
        <Stack gap="sm">
          {ticket.requester && <PersonLine person={ticket.requester} role={t('tickets.portal.people.asked')} />}
          {added.map((person) => (
            <PersonLine key={person.id} person={person} role={t('tickets.portal.people.added')}>
              <Can do="share" of={ticket}>
                <RemoveColleague ticket={ticket.id} person={person} />
              </Can>
            </PersonLine>
          ))}
          <Can do="share" of={ticket}>
            <AddColleague ticket={ticket} />
          </Can>
          {ticket.company && (
            <Text size="sm" c="dimmed">
              {t('tickets.portal.people.company', { company: ticket.company.name })}
            </Text>
          )}
          <WatchButton ticket={ticket} />
        </Stack>
      </Panel>
    </aside>
  )
}

type PersonLineProps = { person: { id: number; name: string }; role: string; children?: React.ReactNode }

function PersonLine({ person, role, children }: PersonLineProps) {
  return (
    <Group gap="sm" wrap="nowrap">
      <Avatar name={person.name} seed={person.id} size={30} />
      <div style={{ flex: 1, minInlineSize: 0 }}>
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {person.name}
        </Text>
        <Text size="xs" c="dimmed">
          {role}
        </Text>
      </div>
      {children}
    </Group>
  )
}

function WatchButton({ ticket }: { ticket: OpenedTicket }) {
  const { t } = useWords()
  const refresh = [['ticket', String(ticket.id)]]
  const on = useWrite<typeof watch>('PUT /tickets/:id/watch', { refresh })
  const off = useWrite<typeof unwatch>('DELETE /tickets/:id/watch', { refresh })
  const turn = ticket.watching ? off : on
  const Mark = ticket.watching ? IconBellOff : IconBell
  return (
    <div>
      <Button
        variant="subtle"
        size="compact-md"
        leftSection={<Mark size={18} stroke={1.6} />}
        loading={turn.isPending}
        onClick={() => turn.mutate({ id: ticket.id })}
      >
        {t(ticket.watching ? 'tickets.portal.people.unwatch' : 'tickets.portal.people.watch')}
      </Button>
      {turn.error && <ErrorView error={turn.error} />}
    </div>
  )
}
