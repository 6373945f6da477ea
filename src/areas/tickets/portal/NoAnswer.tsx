import { Button, Group, Stack, Text } from '@mantine/core'
import { Can } from '../../../shell/can.tsx'
import { Go, GoLink } from '../../../shell/ui/Go.tsx'
import { Panel } from '../../../shell/ui/Panel.tsx'
import { useWords } from '../../../shell/words.ts'
import type { OpenedTicket } from './opened-ticket.ts'
import { WhoSees } from './WhoSees.tsx'

/** Instead of room to answer: why there is none, and the ways on. */
export function NoAnswer({ ticket }: { ticket: OpenedTicket }) {
  const { t } = useWords()
  const isOver = ticket.state === 'closed'
  return (
    <Panel>
      <Stack gap="sm">
        <Text>{t(isOver ? 'tickets.portal.answer.closed' : 'tickets.portal.answer.reading')}</Text>
        <Group gap="md">
          <Can do="ticket.create">
            <Button component={GoLink} to="/ask" variant="default">
              {t('tickets.portal.home.ask')}
            </Button>
          </Can>
          <Go to={`/tickets/${ticket.id}/why?action=reply`} size="sm">
            {t('tickets.portal.answer.why')}
          </Go>
        </Group>
        <Group>
          <WhoSees ticket={ticket} />
        </Group>
      </Stack>
    </Panel>
  )
}
