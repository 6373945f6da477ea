import { Stack, Text } from '@mantine/core'
import { useRead } from '../../../shell/ask.ts'
import { Go } from '../../../shell/ui/Go.tsx'
import { KindIcon } from '../../../shell/ui/KindIcon.tsx'
import { Panel } from '../../../shell/ui/Panel.tsx'
import { useWords } from '../../../shell/words.ts'
import type { readTeamsOfPerson } from '../of-person.ts'

/** On the page of somebody who is in teams: which, with which team role. */
export function TeamsOfPerson({ person }: { person: { id: number; name: string } }) {
  const { t } = useWords()
  const query = useRead<typeof readTeamsOfPerson>(['person', person.id, 'teams'], 'GET /people/:id/teams', {
    id: person.id,
  })
  const places = query.data?.items ?? []
  if (places.length === 0) return null
  return (
    <Panel title={t('teams.desk.nav')}>
      <Stack gap="xs">
        {places.map(({ team, role }) => (
          <span key={team.id}>
            <KindIcon kind="team" size={15} /> <Go to={`/teams/${team.id}`}>{team.name}</Go>{' '}
            <Text span size="xs" c="dimmed">
              {role.name}
            </Text>
          </span>
        ))}
      </Stack>
    </Panel>
  )
}
