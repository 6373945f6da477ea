import { SimpleGrid, Stack, Text } from '@mantine/core'
import { Slot } from '../../../../shell/slot.tsx'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { useWords } from '../../../../shell/words.ts'
import { type Team, type TeamRole, useTeamRoles } from '../team.ts'
import { TeamFrame } from './TeamFrame.tsx'
import { TeamRoleRights } from './TeamRoleRights.tsx'

const verbs = ['see', 'fill', 'manage'] as const

/** Who sees the team's tickets, and what each team role may do with them. */
export function TeamAccess() {
  return <TeamFrame>{(team) => <Access team={team} />}</TeamFrame>
}

function Access({ team }: { team: Team }) {
  const { t } = useWords()
  const roles = useTeamRoles()
  const holders = (role: TeamRole) =>
    team.members.filter((member) => member.role.id === role.id).map((member) => member.person.name)
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
      <Stack>
        <Panel title={t('teams.desk.wall.label')}>
          <Text size="sm">{t(team.walled ? 'teams.desk.wall.says-walled' : 'teams.desk.wall.says-open')}</Text>
        </Panel>
        <Slot
          name="record.access"
          record={{ kind: 'team', id: team.id, can: team.can }}
          actions={verbs.map((action) => ({ action, label: t(`teams.desk.access.${action}`) }))}
        />
      </Stack>
      <Stack>
        {roles.map((role) => (
          <Panel key={role.id} title={role.name}>
            <TeamRoleRights role={role} />
            <Text size="xs" c="dimmed" mt="xs">
              {holders(role).join(', ') || t('teams.desk.access.nobody')}
            </Text>
          </Panel>
        ))}
      </Stack>
    </SimpleGrid>
  )
}
