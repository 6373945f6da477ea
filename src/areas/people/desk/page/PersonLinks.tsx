import { SimpleGrid, Stack, Text } from '@mantine/core'
import { Slot } from '../../../../shell/slot.tsx'
import { Go } from '../../../../shell/ui/Go.tsx'
import { KindIcon } from '../../../../shell/ui/KindIcon.tsx'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { useWords } from '../../../../shell/words.ts'
import { Memberships } from '../memberships/Memberships.tsx'
import type { Person } from '../person.ts'
import { PersonFrame } from './PersonFrame.tsx'

/** Everything a person is related to, by kind. */
export function PersonLinks() {
  return (
    <PersonFrame>
      {(person) => (
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
          <Stack gap="md">
            <Memberships person={person} shows="all" />
            <Sites person={person} />
          </Stack>
          <Stack gap="md">
            <Slot name="person.links" person={person} />
          </Stack>
        </SimpleGrid>
      )}
    </PersonFrame>
  )
}

function Sites({ person }: { person: Person }) {
  const { t } = useWords()
  return (
    <Panel title={t('people.desk.sites.title')}>
      {person.sites.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('people.desk.sites.none')}
        </Text>
      )}
      {person.sites.map((site) => (
        <Text key={site.id} size="sm" component="div">
          <KindIcon kind="site" size={15} /> {site.name} ·{' '}
          <Go inherit to={`/companies/${site.company.id}`}>
            {site.company.name}
          </Go>
          {site.isPrimary && ` · ${t('people.desk.sites.primary')}`}
        </Text>
      ))}
    </Panel>
  )
}
