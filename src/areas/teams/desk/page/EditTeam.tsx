import { Button, Group, Modal, Stack } from '@mantine/core'
import { useWrite } from '../../../../shell/ask.ts'
import { notify } from '../../../../shell/notify.ts'
import { useForm } from '../../../../shell/use-form.ts'
import { FormProblem } from '../../../../shell/ui/FormProblem.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { editTeam } from '../../edit.ts'
import { type Team, teamChanged } from '../team.ts'
import { inputOf, TeamFields, type TeamValues } from '../TeamFields.tsx'

/** Changes name, wall or notes of a team. */
export function EditTeam({ team, close }: { team: Team; close: () => void }) {
  const { t } = useWords()
  const edit = useWrite<typeof editTeam>('PATCH /teams/:id', {
    refresh: teamChanged,
    done: () => {
      notify.good(t('teams.desk.saved'))
      close()
    },
  })
  const form = useForm<TeamValues, Parameters<typeof edit.mutate>[0]>(
    {
      name: team.name,
      walled: team.walled,
      notes: team.notes,
      skills: team.skills,
      defaultRole: String(team.defaultRole?.id ?? ''),
    },
    edit,
  )
  return (
    <Modal
      opened
      onClose={close}
      title={t('teams.desk.edit.title', { name: team.name })}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <form onSubmit={form.submit((values) => ({ id: team.id, version: team.version, ...inputOf(values) }))}>
        <Stack>
          <FormProblem form={form} />
          <TeamFields form={form} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('shell.cancel')}
            </Button>
            <Button type="submit" loading={form.isSending}>
              {t('teams.desk.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
