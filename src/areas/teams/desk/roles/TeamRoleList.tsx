import { Button, SimpleGrid } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Can } from '../../../../shell/can.tsx'
import { Go, GoLink } from '../../../../shell/ui/Go.tsx'
import { Page } from '../../../../shell/ui/Page.tsx'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { useWords } from '../../../../shell/words.ts'
import { TeamRoleRights } from '../page/TeamRoleRights.tsx'
import { useTeamRoles } from '../team.ts'

/** The team roles side by side: what each lets its holders do with the tickets of their team. */
export function TeamRoleList() {
  const { t } = useWords()
  const roles = useTeamRoles()
  return (
    <Page
      title={t('teams.desk.roles.title')}
      lead={t('teams.desk.roles.lead')}
      crumbs={[{ label: t('teams.desk.nav'), to: '/teams' }]}
      actions={
        <Can do="access.manage">
          <Button component={GoLink} to="/teams/roles/new" leftSection={<IconPlus size={16} />}>
            {t('teams.desk.roles.new')}
          </Button>
        </Can>
      }
    >
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="lg">
        {roles.map((role) => (
          <Panel
            key={role.id}
            title={role.name}
            actions={
              <Can do="edit" of={role}>
                <Go to={`/teams/roles/${role.id}`}>{t('teams.desk.edit.action')}</Go>
              </Can>
            }
          >
            <TeamRoleRights role={role} />
          </Panel>
        ))}
      </SimpleGrid>
    </Page>
  )
}
