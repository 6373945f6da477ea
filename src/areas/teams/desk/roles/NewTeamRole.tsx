import { useWrite } from '../../../../shell/ask.ts'
import { notify } from '../../../../shell/notify.ts'
import { useGo } from '../../../../shell/use-address.ts'
import { useForm } from '../../../../shell/use-form.ts'
import { Page } from '../../../../shell/ui/Page.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { createTeamRole } from '../../roles/create.ts'
import { TeamRoleForm } from './TeamRoleForm.tsx'
import { emptyRole, type TeamRoleValues } from './team-role-values.ts'

/** Makes a team role. */
export function NewTeamRole() {
  const { t } = useWords()
  const go = useGo()
  const create = useWrite<typeof createTeamRole>('POST /team-roles', {
    refresh: [['team-role']],
    done: (_, { name }) => {
      notify.good(t('teams.desk.roles.made', { name }))
      go('/teams/roles', 'replace')
    },
  })
  const form = useForm<TeamRoleValues, Parameters<typeof create.mutate>[0]>(emptyRole, create)
  return (
    <Page
      title={t('teams.desk.roles.new')}
      width="text"
      crumbs={[
        { label: t('teams.desk.nav'), to: '/teams' },
        { label: t('teams.desk.roles.title'), to: '/teams/roles' },
      ]}
    >
      <form onSubmit={form.submit((values) => values)}>
        <TeamRoleForm form={form} action={t('teams.desk.roles.make')} />
      </form>
    </Page>
  )
}
