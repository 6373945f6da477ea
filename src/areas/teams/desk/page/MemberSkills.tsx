import { Button, Group, Modal, Stack, TagsInput } from '@mantine/core'
import { useWrite } from '../../../../shell/ask.ts'
import { useForm } from '../../../../shell/use-form.ts'
import { FormProblem } from '../../../../shell/ui/FormProblem.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { putMember } from '../../members/put.ts'
import { type Member, type Team, teamChanged } from '../team.ts'

/** What a member of the team is good at, as plain labels. */
export function MemberSkills({ team, member, close }: { team: Team; member: Member; close: () => void }) {
  const { t } = useWords()
  const put = useWrite<typeof putMember>('PUT /teams/:id/members/:person', { refresh: teamChanged, done: close })
  const form = useForm<{ skills: string[] }, Parameters<typeof put.mutate>[0]>({ skills: member.skills }, put)
  const { startsAt, endsAt, person } = member
  return (
    <Modal
      opened
      onClose={close}
      title={t('teams.desk.skills.of', { name: person.name })}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <form onSubmit={form.submit(({ skills }) => ({ id: team.id, person: person.id, skills, startsAt, endsAt }))}>
        <Stack>
          <FormProblem form={form} />
          <TagsInput
            data-autofocus
            label={t('teams.desk.skills.title')}
            description={t('teams.desk.skills.says')}
            maxTags={20}
            data={team.skills}
            {...form.pick('skills')}
          />
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
