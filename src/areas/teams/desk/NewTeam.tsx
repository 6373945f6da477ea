import { Button, Group, Stack } from '@mantine/core'
import { useWrite } from '../../../shell/ask.ts'
import { notify } from '../../../shell/notify.ts'
import { useGo } from '../../../shell/use-address.ts'
import { useForm } from '../../../shell/use-form.ts'
import { FormProblem } from '../../../shell/ui/FormProblem.tsx'
import { Page } from '../../../shell/ui/Page.tsx'
import { Panel } from '../../../shell/ui/Panel.tsx'
import { useWords } from '../../../shell/words.ts'
import type { createTeam } from '../create.ts'
import { teamChanged } from './team.ts'
import { inputOf, TeamFields, type TeamValues } from './TeamFields.tsx'

/** Makes a team; its people are added on its page. */
export function NewTeam() {
  const { t } = useWords()
  const go = useGo()
  const create = useWrite<typeof createTeam>('POST /teams', {
    refresh: teamChanged,
    done: ({ id }, { name }) => {
      notify.good(t('teams.desk.new.done', { name }))
      go(`/teams/${id}`, 'replace')
    },
  })
  const form = useForm<TeamValues, Parameters<typeof create.mutate>[0]>(
    { name: '', walled: true, notes: '', skills: [], defaultRole: '' },
    create,
  )
  return (
    <Page
      title={t('teams.desk.new.title')}
      kind="team"
      width="text"
      crumbs={[{ label: t('teams.desk.nav'), to: '/teams' }]}
    >
      <form onSubmit={form.submit(inputOf)}>
        <Stack>
          <FormProblem form={form} />
          <Panel>
            <Stack>
              <TeamFields form={form} />
            </Stack>
          </Panel>
          <Group justify="flex-end">
            <Button variant="default" onClick={() => go('/teams')}>
              {t('shell.cancel')}
            </Button>
            <Button type="submit" loading={form.isSending}>
              {t('teams.desk.new.action')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Page>
  )
}
