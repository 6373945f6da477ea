import { SimpleGrid, Stack } from '@mantine/core'
import { Slot } from '../../../../shell/slot.tsx'
import { Go } from '../../../../shell/ui/Go.tsx'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { useWords } from '../../../../shell/words.ts'
import { GrantsOfService } from '../grants/GrantsOfService.tsx'
import { ServiceFrame } from './ServiceFrame.tsx'

/** Everything the service is related to: who was given it, by kind, and its tickets. */
export function ServiceLinks() {
  const { t } = useWords()
  return (
    <ServiceFrame>
      {(service) => (
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
          <Stack>
            <GrantsOfService service={service} side="all" />
          </Stack>
          <Stack>
            <Panel title={t('services.desk.tickets.title')}>
              <Go to={`/tickets?view=all&service=${service.id}`}>{t('services.desk.tickets.all')}</Go>
            </Panel>
            <Slot name="service.links" service={service} />
          </Stack>
        </SimpleGrid>
      )}
    </ServiceFrame>
  )
}
