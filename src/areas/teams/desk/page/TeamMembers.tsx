import { Text } from '@mantine/core'
import { Can } from '../../../../shell/can.tsx'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { Team } from '../team.ts'
import { AddMember } from './AddMember.tsx'
import { MemberLine } from './MemberLine.tsx'
import classes from './TeamMembers.module.css'

/** Who is in the team, with which team role; one more at the end. */
export function TeamMembers({ team }: { team: Team }) {
  const { t } = useWords()
  return (
    <Panel title={t('teams.desk.members.title')}>
      {team.members.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('teams.desk.members.none')}
        </Text>
      )}
      <ul className={classes.list}>
        {team.members.map((member) => (
          <MemberLine key={member.person.id} team={team} member={member} />
        ))}
      </ul>
      <Can do="fill" of={team}>
        <AddMember team={team} />
      </Can>
    </Panel>
  )
}
