import { ActionIcon, Menu } from '@mantine/core'
import { IconCheck, IconDotsVertical, IconUserMinus } from '@tabler/icons-react'
import { useRead, useWrite } from '../../../../shell/ask.ts'
import { explainProblem } from '../../../../shell/explain-problem.ts'
import { notify } from '../../../../shell/notify.ts'
import { Avatar } from '../../../../shell/ui/Avatar.tsx'
import { Go } from '../../../../shell/ui/Go.tsx'
import { StatusBadge } from '../../../../shell/ui/StatusBadge.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { Company } from '../company.ts'
import type { ChangeMembership, EndMembership, PersonLine, ReadPerson } from './endpoints.ts'
import classes from './PeopleOfCompany.module.css'
import { useLevels } from './use-levels.ts'

/** One member: name, address, level; behind the dots another level, or the end of the membership. */
export function MemberLine({ person, company }: { person: PersonLine; company: Company }) {
  const { t } = useWords()
  const levels = useLevels()
  const { id } = person
  const whole = useRead<ReadPerson>(['person', id], 'GET /people/:id', { id })
  const membership = whole.data?.memberships.find((each) => each.company.id === company.id && each.endsAt === null)
  const refresh = [['person'], ['company']]
  const change = useWrite<ChangeMembership>('PATCH /people/:id/memberships/:membership', { refresh })
  const end = useWrite<EndMembership>('DELETE /people/:id/memberships/:membership', {
    refresh,
    done: () => notify.good(t('companies.desk.people.ended', { name: person.name })),
  })
  const fail = { onError: (error: Error) => notify.bad(explainProblem(error, t).happened) }
  const mayChange = whole.data?.can['manage-memberships'] === true && membership !== undefined
  return (
    <li className={classes.line}>
      <Avatar name={person.name} seed={id} size={28} />
      <div className={classes.middle}>
        <div className={classes.who}>
          <Go to={`/people/${id}`}>{person.name}</Go>
          <div className={classes.soft}>
            {[membership?.title ?? person.title, person.email].filter(Boolean).join(' · ')}
          </div>
        </div>
        {membership && !membership.isEmploying && (
          <span className={classes.soft}>{t('companies.desk.people.not-employed')}</span>
        )}
        {membership && (
          <StatusBadge tone={membership.level ? 'news' : 'neutral'}>
            {membership.level?.name ?? t('companies.desk.people.no-level')}
          </StatusBadge>
        )}
      </div>
      {mayChange && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('companies.desk.people.more', { name: person.name })}
            >
              <IconDotsVertical size={16} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>{t('companies.desk.people.level')}</Menu.Label>
            {levels
              .filter((level) => level.can['hand-out'])
              .map((level) => (
                <Menu.Item
                  key={level.id}
                  rightSection={level.id === membership.level?.id && <IconCheck size={14} aria-hidden />}
                  onClick={() => change.mutate({ id, membership: membership.id, level: level.id }, fail)}
                >
                  {level.name}
                </Menu.Item>
              ))}
            <Menu.Item onClick={() => change.mutate({ id, membership: membership.id, level: null }, fail)}>
              {t('companies.desk.people.no-level')}
            </Menu.Item>
            <Menu.Divider />
            <Menu.Item
              leftSection={<IconUserMinus size={15} />}
              onClick={() => end.mutate({ id, membership: membership.id }, fail)}
            >
              {t('companies.desk.people.end')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </li>
  )
}
