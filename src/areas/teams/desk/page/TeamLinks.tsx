import { SimpleGrid, Stack, Text } from '@mantine/core'
import { Slot } from '../../../../shell/slot.tsx'
import { Go } from '../../../../shell/ui/Go.tsx'
import { KindIcon } from '../../../../shell/ui/KindIcon.tsx'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { useWords } from '../../../../shell/words.ts'
import { TeamFrame } from './TeamFrame.tsx'

/** Everything the team is related to. */
export function TeamLinks() {
  const { t } = useWords()
  return (
    <TeamFrame>
      {(team) => (
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
          <Panel title={t('teams.desk.members.title')}>
            <Stack gap="xs">
              {team.members.length === 0 && (
                <Text size="sm" c="dimmed">
                  {t('teams.desk.members.none')}
                </Text>
              )}
              {team.members.map(({ person, role }) => (
                <span key={person.id}>
                  <KindIcon kind="person" size={15} /> <Go to={`/people/${person.id}`}>{person.name}</Go>{' '}
                  <Text span size="xs" c="dimmed">
                    {role.name}
                  </Text>
                </span>
              ))}
            </Stack>
          </Panel>
          <Stack>
            <Panel title={t('teams.desk.tickets.title')}>
              <Go to={`/tickets?view=all&team=${team.id}`}>{t('teams.desk.tickets.all')}</Go>
            </Panel>
            <Slot name="team.links" team={team} />
          </Stack>
        </SimpleGrid>
      )}
    </TeamFrame>
  )
}
