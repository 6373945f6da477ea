import { SimpleGrid, Stack } from '@mantine/core'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { useWords } from '../../../../shell/words.ts'
import { AudienceList } from '../why/AudienceList.tsx'
import { WhyList } from '../why/WhyList.tsx'
import { TicketFrame } from './TicketFrame.tsx'

/** Who can see this ticket and what each may do with it, in sentences. */
export function TicketAccess() {
  const { t } = useWords()
  return (
    <TicketFrame>
      {(ticket) => (
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
          <div>
            <WhyList ticket={ticket} />
          </div>
          <Stack gap="md">
            <Panel title={t('tickets.desk.access.see')}>
              <AudienceList ticket={ticket.id} action="see" />
            </Panel>
            <Panel title={t('tickets.desk.access.work')} tone="note">
              <AudienceList ticket={ticket.id} action="work" />
            </Panel>
          </Stack>
        </SimpleGrid>
      )}
    </TicketFrame>
  )
}
