import { Button, NativeSelect, Text } from '@mantine/core'
import { useWrite } from '../../../../shell/ask.ts'
import type { PickOption } from '../../../../shell/face.ts'
import { useRegistry } from '../../../../shell/registry.ts'
import { useForm } from '../../../../shell/use-form.ts'
import { FormProblem } from '../../../../shell/ui/FormProblem.tsx'
import { PickList } from '../../../../shell/ui/PickList.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { putMember } from '../../members/put.ts'
import { type Team, teamChanged, useTeamRoles } from '../team.ts'
import classes from './TeamMembers.module.css'

type Values = { person: PickOption | null; role: string }

/** Puts somebody of the staff into the team. */
export function AddMember({ team }: { team: Team }) {
  const { t } = useWords()
  const staff = useRegistry().pick('staff')
  const roles = useTeamRoles()
  const put = useWrite<typeof putMember>('PUT /teams/:id/members/:person', {
    refresh: teamChanged,
    done: () => form.clear(),
  })
  const form = useForm<Values, Parameters<typeof put.mutate>[0]>({ person: null, role: '' }, put)
  const usual = team.defaultRole ?? roles.find((role) => role.key === 'member') ?? roles[0]
  const role = form.values.role || String(usual?.id ?? '')
  if (!staff) return null
  const send = form.submit(({ person }) => ({ id: team.id, person: Number(person?.value), role: Number(role) }))
  return (
    <form onSubmit={send}>
      <FormProblem form={form} />
      <div className={classes.add}>
        <PickList
          label={t('teams.desk.members.add-person')}
          {...form.pick('person')}
          search={async (text, signal) =>
            (await staff.search(text, signal)).filter(
              (option) => !team.members.some((member) => String(member.person.id) === option.value),
            )
          }
        />
        <NativeSelect
          label={t('teams.desk.members.role')}
          data={roles.map((each) => ({ value: String(each.id), label: each.name }))}
          {...form.field('role')}
          value={role}
        />
        <Button type="submit" variant="default" loading={form.isSending} disabled={!form.values.person}>
          {t('teams.desk.members.add')}
        </Button>
      </div>
      <Text size="xs" c="dimmed" mt="xs">
        {t('teams.desk.members.staff-only')}
      </Text>
    </form>
  )
}
