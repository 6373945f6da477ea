import { ActionIcon, Menu } from '@mantine/core'
import { IconCheck, IconDotsVertical, IconUserMinus } from '@tabler/icons-react'
import { useWrite } from '../../../../shell/ask.ts'
import { explainProblem } from '../../../../shell/explain-problem.ts'
import { notify } from '../../../../shell/notify.ts'
import { useWords } from '../../../../shell/words.ts'
import type { ChangeMembership, EndMembership, Member, Membership } from './endpoints.ts'
import { useLevels } from './use-levels.ts'

/** Another level, or the end of the membership. */
export function MemberMenu({ person, membership }: { person: Member; membership: Membership }) {
  const { t } = useWords()
  const levels = useLevels()
  const { id, name } = person
  const refresh = [['person'], ['company']]
  const change = useWrite<ChangeMembership>('PATCH /people/:id/memberships/:membership', {
    refresh,
    done: (_written, { level }) =>
      notify.good(
        t('companies.desk.people.level-changed', {
          name,
          level: levels.find((each) => each.id === level)?.name ?? t('companies.desk.people.no-level'),
        }),
      ),
  })
  const end = useWrite<EndMembership>('DELETE /people/:id/memberships/:membership', {
    refresh,
    done: () => notify.good(t('companies.desk.people.ended', { name })),
  })
  const fail = { onError: (error: Error) => notify.bad(explainProblem(error, t).happened) }
  const set = (level: number | null) => change.mutate({ id, membership: membership.id, level }, fail)
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('companies.desk.people.more', { name })}>
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
              onClick={() => set(level.id)}
            >
              {level.name}
            </Menu.Item>
          ))}
        <Menu.Item
          rightSection={membership.level === null && <IconCheck size={14} aria-hidden />}
          onClick={() => set(null)}
        >
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
  )
}
