import { Button, Text } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useWrite } from '../../../../shell/ask.ts'
import { explainProblem } from '../../../../shell/explain-problem.ts'
import { notify } from '../../../../shell/notify.ts'
import { useGo, useParam } from '../../../../shell/use-address.ts'
import { useForm } from '../../../../shell/use-form.ts'
import { LoadingView } from '../../../../shell/ui/LoadingView.tsx'
import { NotFoundView } from '../../../../shell/ui/NotFoundView.tsx'
import { Page } from '../../../../shell/ui/Page.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { deleteTeamRole } from '../../roles/delete.ts'
import type { editTeamRole } from '../../roles/edit.ts'
import { type TeamRole, teamChanged, useTeamRoles } from '../team.ts'
import { TeamRoleForm } from './TeamRoleForm.tsx'
import type { TeamRoleValues } from './team-role-values.ts'

/** Changes a team role: it holds in every team at once. */
export function EditTeamRole() {
  const id = Number(useParam('id'))
  const roles = useTeamRoles()
  const role = roles.find((each) => each.id === id)
  if (roles.length === 0) return <LoadingView />
  return role ? <Edit key={role.version} role={role} /> : <NotFoundView />
}

function Edit({ role }: { role: TeamRole }) {
  const { t } = useWords()
  const go = useGo()
  const refresh = [['team-role'], ...teamChanged]
  const leave = (sentence: string) => {
    notify.good(sentence)
    go('/teams/roles')
  }
  const edit = useWrite<typeof editTeamRole>('PATCH /team-roles/:id', {
    refresh,
    done: () => leave(t('teams.desk.saved')),
  })
  const remove = useWrite<typeof deleteTeamRole>('DELETE /team-roles/:id', {
    refresh,
    done: () => leave(t('teams.desk.roles.removed', { name: role.name })),
  })
  const form = useForm<TeamRoleValues, Parameters<typeof edit.mutate>[0]>(
    { name: role.name, canBeAssigned: role.canBeAssigned, rights: role.rights },
    edit,
  )
  const fail = { onError: (error: Error) => notify.bad(explainProblem(error, t).happened) }
  return (
    <Page
      title={t('teams.desk.edit.title', { name: role.name })}
      width="text"
      crumbs={[
        { label: t('teams.desk.nav'), to: '/teams' },
        { label: t('teams.desk.roles.title'), to: '/teams/roles' },
      ]}
      actions={
        role.key === null && (
          <Button
            variant="default"
            leftSection={<IconTrash size={16} />}
            loading={remove.isPending}
            onClick={() => remove.mutate({ id: role.id }, fail)}
          >
            {t('teams.desk.roles.remove')}
          </Button>
        )
      }
    >
      <form onSubmit={form.submit((values) => ({ id: role.id, version: role.version, ...values }))}>
        <TeamRoleForm form={form} action={t('teams.desk.save')} />
      </form>
      <Text size="sm" c="dimmed" mt="sm">
        {t('teams.desk.roles.at-once')}
      </Text>
    </Page>
  )
}
