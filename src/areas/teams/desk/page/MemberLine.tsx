import { ActionIcon, NativeSelect } from '@mantine/core'
import { IconTags, IconX } from '@tabler/icons-react'
import { useState } from 'react'
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
import { MemberSkills } from './MemberSkills.tsx'
import classes from './TeamMembers.module.css'

/** One member: another team role by one choice; taken out at once, with a way back. */
export function MemberLine({ team, member }: { team: Team; member: Member }) {
  const { t } = useWords()
  const can = useCan()
  const roles = useTeamRoles()
  const [isEditing, setEditing] = useState(false)
  const { person, role, endsAt } = member
  const fail = { onError: (error: Error) => notify.bad(explainProblem(error, t).happened) }
  const put = useWrite<typeof putMember>('PUT /teams/:id/members/:person', { refresh: teamChanged })
  const place = { id: team.id, person: person.id, startsAt: member.startsAt, endsAt }
  const remove = useWrite<typeof removeMember>('DELETE /teams/:id/members/:person', {
    refresh: teamChanged,
    done: () =>
      notify.undo(t('teams.desk.members.removed', { name: person.name }), () =>
        put.mutate({ ...place, role: role.id, skills: member.skills }, fail),
      ),
  })
  return (
    <li className={classes.line}>
      <Avatar name={person.name} seed={person.id} size={28} />
      <div className={classes.who}>
        <Go to={`/people/${person.id}`}>{person.name}</Go>
        {member.skills.length > 0 && <div className={classes.soft}>{member.skills.join(' · ')}</div>}
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
      {can('fill', team) && (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('teams.desk.skills.of', { name: person.name })}
          onClick={() => setEditing(true)}
        >
          <IconTags size={16} />
        </ActionIcon>
      )}
      {isEditing && <MemberSkills team={team} member={member} close={() => setEditing(false)} />}
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
