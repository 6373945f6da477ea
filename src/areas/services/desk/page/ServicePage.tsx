import { Grid, Stack, Text } from '@mantine/core'
import { DateText } from '../../../../shell/ui/DateText.tsx'
import { FactList } from '../../../../shell/ui/FactList.tsx'
import { Go } from '../../../../shell/ui/Go.tsx'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { useWords } from '../../../../shell/words.ts'
import { GrantsOfService } from '../grants/GrantsOfService.tsx'
import type { Service } from '../service.ts'
import { ServiceFrame } from './ServiceFrame.tsx'

/** A service at a glance: who was given it, beside what its tickets can be. */
export function ServicePage() {
  return (
    <ServiceFrame>
      {(service) => (
        <Grid gap="lg">
          <Grid.Col span={{ base: 12, md: 7, lg: 8 }}>
            <Stack>
              <GrantsOfService service={service} side="customers" />
              <GrantsOfService service={service} side="staff" />
            </Stack>
          </Grid.Col>
          <Grid.Col span={{ base: 12, md: 5, lg: 4 }}>
            <ServiceFacts service={service} />
          </Grid.Col>
        </Grid>
      )}
    </ServiceFrame>
  )
}

function ServiceFacts({ service }: { service: Service }) {
  const { t, language } = useWords()
  const list = new Intl.ListFormat(language, { type: 'unit' })
  const { defaultTeam: team } = service
  return (
    <Panel title={t('services.desk.facts')}>
      <FactList
        facts={[
          {
            label: t('services.desk.field.team'),
            value: team && (
              <Go inherit to={`/teams/${team.id}`}>
                {team.name}
              </Go>
            ),
          },
          { label: t('services.desk.field.categories'), value: list.format(service.categories) },
          {
            label: t('services.desk.field.priorities'),
            value: list.format(service.priorities.map((each) => t(`services.desk.priority.${each}`))),
          },
          { label: t('services.desk.field.created'), value: <DateText at={service.createdAt} as="date" /> },
        ]}
      />
      {service.description !== '' && (
        <Text size="sm" mt="sm" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
          {service.description}
        </Text>
      )}
    </Panel>
  )
}
