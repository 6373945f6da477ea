import { ActionIcon, NativeSelect } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useWrite } from '../../../../shell/ask.ts'
import { useCan } from '../../../../shell/can.tsx'
import { explainProblem } from '../../../../shell/explain-problem.ts'
import { notify } from '../../../../shell/notify.ts'
import { Avatar } from '../../../../shell/ui/Avatar.tsx'
import { Go } from '../../../../shell/ui/Go.tsx'
import { StatusBadge } from '../../../../shell/ui/StatusBadge.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { putMember } from '../../members/put.ts'
import type { removeMember } from '../../members/remove.ts'
import { type Member, type Team, teamChanged, useTeamRoles } from '../team.ts'
import classes from './TeamMembers.module.css'

/** One member: another team role by one choice; taken out at once, with a way back. */
export function MemberLine({ team, member }: { team: Team; member: Member }) {
  const { t } = useWords()
  const can = useCan()
  const roles = useTeamRoles()
  const { person, role, endsAt } = member
  const fail = { onError: (error: Error) => notify.bad(explainProblem(error, t).happened) }
  const put = useWrite<typeof putMember>('PUT /teams/:id/members/:person', { refresh: teamChanged })
  const place = { id: team.id, person: person.id, startsAt: member.startsAt, endsAt }
  const remove = useWrite<typeof removeMember>('DELETE /teams/:id/members/:person', {
    refresh: teamChanged,
    done: () =>
      notify.undo(t('teams.desk.members.removed', { name: person.name }), () =>
        put.mutate({ ...place, role: role.id }, fail),
      ),
  })
  return (
    <li className={classes.line}>
      <Avatar name={person.name} seed={person.id} size={28} />
      <div className={classes.who}>
        <Go to={`/people/${person.id}`}>{person.name}</Go>
        {!role.canBeAssigned && <div className={classes.soft}>{t('teams.desk.members.no-work')}</div>}
      </div>
      {!member.isServing && <StatusBadge tone="warn">{t('teams.desk.members.resting')}</StatusBadge>}
      {can('fill', team) ? (
        <NativeSelect
          size="xs"
          aria-label={t('teams.desk.members.role-of', { name: person.name })}
          value={String(role.id)}
          disabled={put.isPending}
          data={(roles.length > 0 ? roles : [role]).map((each) => ({ value: String(each.id), label: each.name }))}
          onChange={(event) => put.mutate({ ...place, role: Number(event.currentTarget.value) }, fail)}
        />
      ) : (
        <span>{role.name}</span>
      )}
      {can('manage', team) && (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('teams.desk.members.remove', { name: person.name })}
          onClick={() => remove.mutate({ id: team.id, person: person.id }, fail)}
        >
          <IconX size={16} />
        </ActionIcon>
      )}
    </li>
  )
}
