import { Grid, Stack, Text } from '@mantine/core'
import { FactList } from '../../../../shell/ui/FactList.tsx'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { Team } from '../team.ts'
import { TeamFrame } from './TeamFrame.tsx'
import { TeamMembers } from './TeamMembers.tsx'

/** A team at a glance: its people, and who sees its tickets. */
export function TeamPage() {
  return (
    <TeamFrame>
      {(team) => (
        <Grid gap="lg">
          <Grid.Col span={{ base: 12, md: 8 }}>
            <TeamMembers team={team} />
          </Grid.Col>
          <Grid.Col span={{ base: 12, md: 4 }}>
            <TeamFacts team={team} />
          </Grid.Col>
        </Grid>
      )}
    </TeamFrame>
  )
}

function TeamFacts({ team }: { team: Team }) {
  const { t } = useWords()
  return (
    <Stack>
      <Panel title={t('teams.desk.wall.label')}>
        <Text size="sm">{t(team.walled ? 'teams.desk.wall.says-walled' : 'teams.desk.wall.says-open')}</Text>
      </Panel>
      {(team.skills.length > 0 || team.defaultRole) && (
        <Panel title={t('teams.desk.skills.title')}>
          <FactList
            facts={[
              { label: t('teams.desk.skills.title'), value: team.skills.join(' · ') },
              { label: t('teams.desk.roles.usual'), value: team.defaultRole?.name },
            ]}
          />
        </Panel>
      )}
      {team.notes !== '' && (
        <Panel title={t('teams.desk.notes')}>
          <Text size="sm" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
            {team.notes}
          </Text>
        </Panel>
      )}
    </Stack>
  )
}
