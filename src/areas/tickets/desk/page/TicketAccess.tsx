import { SimpleGrid, Stack } from '@mantine/core'
import { Slot } from '../../../../shell/slot.tsx'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { useWords } from '../../../../shell/words.ts'
import { TicketFrame } from './TicketFrame.tsx'

const actions = ['see', 'work', 'reply', 'note', 'edit', 'assign', 'close', 'reopen', 'share']

/** Who can see this ticket and what each may do with it, in sentences. */
export function TicketAccess() {
  const { t } = useWords()
  return (
    <TicketFrame>
      {(ticket) => (
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
          <div>
            <Slot
              name="record.access"
              record={{ kind: 'ticket', ...ticket }}
              actions={actions.map((action) => ({ action, label: t(`tickets.desk.action.${action}`) }))}
            />
          </div>
          <Stack gap="md">
            <Panel title={t('tickets.desk.access.see')}>
              <Slot name="record.audience" record={{ kind: 'ticket', id: ticket.id }} action="see" />
            </Panel>
            <Panel title={t('tickets.desk.access.work')} tone="note">
              <Slot name="record.audience" record={{ kind: 'ticket', id: ticket.id }} action="work" />
            </Panel>
          </Stack>
        </SimpleGrid>
      )}
    </TicketFrame>
  )
}
