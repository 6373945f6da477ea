import { ActionIcon, Menu, Text } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useWrite } from '../../../../shell/ask.ts'
import { explainProblem } from '../../../../shell/explain-problem.ts'
import { notify } from '../../../../shell/notify.ts'
import { DateText } from '../../../../shell/ui/DateText.tsx'
import { Go } from '../../../../shell/ui/Go.tsx'
import { KindIcon } from '../../../../shell/ui/KindIcon.tsx'
import { Sentence } from '../../../../shell/ui/Sentence.tsx'
import { StatusBadge } from '../../../../shell/ui/StatusBadge.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { changeOfMembership } from '../../memberships/change.ts'
import type { endOfMembership } from '../../memberships/end.ts'
import { type Membership, type Person, personChanged } from '../person.ts'
import classes from './Memberships.module.css'
import { useLevels } from './use-levels.ts'

type MembershipLineProps = { person: Person; membership: Membership; mayManage: boolean }

/** One company of a person, with what they are there and what they may do in the portal. */
export function MembershipLine({ person, membership, mayManage }: MembershipLineProps) {
  const { t } = useWords()
  const { company, level, isEmploying, title, endsAt } = membership
  return (
    <li className={classes.line}>
      <KindIcon kind="company" />
      <div className={classes.what}>
        <div>
          <Go inherit to={`/companies/${company.id}`}>
            {company.name}
          </Go>{' '}
          {level ? (
            <StatusBadge tone="news">{level.name}</StatusBadge>
          ) : (
            <StatusBadge>{t('people.desk.memberships.no-portal')}</StatusBadge>
          )}
        </div>
        <Text size="xs" c="dimmed">
          {[title, t(isEmploying ? 'people.desk.memberships.employing' : 'people.desk.memberships.beside')]
            .filter(Boolean)
            .join(' · ')}
          {' · '}
          {endsAt ? (
            <Sentence
              of="people.desk.memberships.term"
              parts={{
                from: <DateText at={membership.startsAt} as="date" />,
                until: <DateText at={endsAt} as="date" />,
              }}
            />
          ) : (
            <Sentence
              of="people.desk.memberships.since"
              parts={{ from: <DateText at={membership.startsAt} as="date" /> }}
            />
          )}
        </Text>
      </div>
      {mayManage && <Change person={person} membership={membership} />}
    </li>
  )
}

function Change({ person, membership }: { person: Person; membership: Membership }) {
  const { t } = useWords()
  const levels = useLevels().filter((level) => level.can['hand-out'] && level.id !== membership.level?.id)
  const fail = { onError: (error: Error) => notify.bad(explainProblem(error, t).happened) }
  const ids = { id: person.id, membership: membership.id }
  const change = useWrite<typeof changeOfMembership>('PATCH /people/:id/memberships/:membership', {
    refresh: personChanged,
    done: () =>
      notify.undo(t('people.desk.memberships.changed', { company: membership.company.name }), () =>
        change.mutate({ ...ids, level: membership.level?.id ?? null }, fail),
      ),
  })
  const end = useWrite<typeof endOfMembership>('DELETE /people/:id/memberships/:membership', {
    refresh: personChanged,
    done: () => notify.good(t('people.desk.memberships.ended', { company: membership.company.name })),
  })
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <ActionIcon aria-label={t('people.desk.memberships.change', { company: membership.company.name })}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('people.desk.memberships.level')}</Menu.Label>
        {levels.map((level) => (
          <Menu.Item key={level.id} onClick={() => change.mutate({ ...ids, level: level.id }, fail)}>
            {level.name}
          </Menu.Item>
        ))}
        {membership.level && (
          <Menu.Item onClick={() => change.mutate({ ...ids, level: null }, fail)}>
            {t('people.desk.memberships.no-portal')}
          </Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Item color="clay" onClick={() => end.mutate(ids, fail)}>
          {t('people.desk.memberships.end')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
