import { Button, Group, Modal, NativeSelect, Stack } from '@mantine/core'
import { useRead, useWrite } from '../../../../shell/ask.ts'
import type { PickOption } from '../../../../shell/face.ts'
import { notify } from '../../../../shell/notify.ts'
import { useForm } from '../../../../shell/use-form.ts'
import { FormProblem } from '../../../../shell/ui/FormProblem.tsx'
import { PickList } from '../../../../shell/ui/PickList.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { listRoles } from '../../../access/roles/list.ts'
import type { appoint } from '../../staff/appoint.ts'
import { pickTeam } from '../pick-team.ts'
import { teamChanged, useTeamRoles } from '../team.ts'
import type { Appointed } from './appointed.ts'

type Values = { role: string; team: PickOption | null; teamRole: string }

/** Gives a staff role, and on the way a place in a team. Only roles that the server lets the asker hand out. */
export function Appoint({ person, close }: { person: Appointed; close: () => void }) {
  const { t } = useWords()
  const query = useRead<typeof listRoles>(['role', 'list'], 'GET /roles', { limit: 100 })
  const roles = (query.data?.items ?? []).filter((role) => role.can['hand-out'])
  const teamRoles = useTeamRoles()
  const give = useWrite<typeof appoint>('PUT /people/:id/role', {
    refresh: teamChanged,
    done: ({ needsTeam }) => {
      if (needsTeam) notify.news(t('teams.desk.appoint.needs-team', { name: person.name }))
      else notify.good(t('teams.desk.appoint.given', { name: person.name }))
      close()
    },
  })
  const form = useForm<Values, Parameters<typeof give.mutate>[0]>({ role: '', team: null, teamRole: '' }, give)
  // The lowest role: the least that can be given.
  const role = form.values.role || String(person.staff?.role.id ?? roles.at(-1)?.id ?? '')
  const teamRole = form.values.teamRole || String(teamRoles.find((each) => each.key === 'member')?.id ?? '')
  const send = form.submit(({ team }) => ({
    id: person.id,
    role: Number(role),
    ...(team && { team: Number(team.value), teamRole: Number(teamRole) }),
  }))
  return (
    <Modal
      opened
      onClose={close}
      title={t('teams.desk.appoint.give-title', { name: person.name })}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <form onSubmit={send}>
        <Stack>
          <FormProblem form={form} />
          <NativeSelect
            label={t('teams.desk.appoint.role')}
            data={roles.map((each) => ({ value: String(each.id), label: each.name }))}
            {...form.field('role')}
            value={role}
          />
          <PickList
            label={t('teams.desk.appoint.team')}
            description={t('teams.desk.appoint.team-says')}
            {...form.pick('team')}
            search={pickTeam.search}
          />
          {form.values.team && (
            <NativeSelect
              label={t('teams.desk.members.role')}
              data={teamRoles.map((each) => ({ value: String(each.id), label: each.name }))}
              {...form.field('teamRole')}
              value={teamRole}
            />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('shell.cancel')}
            </Button>
            <Button type="submit" loading={form.isSending} disabled={role === ''}>
              {t('teams.desk.appoint.give')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
