import { Group } from '@mantine/core'
import { useMemo } from 'react'
import type { OutputOf } from '../../../../shell/call.ts'
import { Avatar } from '../../../../shell/ui/Avatar.tsx'
import { DateText } from '../../../../shell/ui/DateText.tsx'
import { StatusBadge } from '../../../../shell/ui/StatusBadge.tsx'
import type { Column } from '../../../../shell/ui/table/column.ts'
import { useWords } from '../../../../shell/words.ts'
import type { listStaff } from '../../staff/list-staff.ts'

type Row = OutputOf<typeof listStaff>['items'][number]

/** What a row of the list of staff can show. */
export function useStaffColumns(): Column<Row>[] {
  const { t, language } = useWords()
  return useMemo(
    () => [
      {
        key: 'name',
        label: t('leaving.desk.staff.name'),
        cell: (person) => <Name person={person} />,
        shows: 'main',
        sort: { up: 'name' },
      },
      {
        key: 'role',
        label: t('leaving.desk.staff.role'),
        cell: (person) => person.staff && <StatusBadge tone="brand">{person.staff.role.name}</StatusBadge>,
        width: '7rem',
      },
      {
        key: 'teams',
        label: t('leaving.desk.staff.teams'),
        cell: (person) =>
          person.places.length === 0
            ? t('leaving.desk.staff.no-team')
            : person.places.map(({ team, role }) => `${team.name} (${role.name})`).join(', '),
        width: '18rem',
      },
      {
        key: 'skills',
        label: t('leaving.desk.staff.skills'),
        cell: (person) => [...new Set(person.places.flatMap((place) => place.skills))].join(', '),
        width: '12rem',
      },
      {
        key: 'open',
        label: t('leaving.desk.staff.open'),
        cell: (person) => person.openTickets.toLocaleString(language),
        width: '7rem',
        align: 'end',
      },
      {
        key: 'seen',
        label: t('leaving.desk.staff.seen'),
        cell: (person) => person.lastSeenAt && <DateText at={person.lastSeenAt} />,
        width: '9rem',
      },
      {
        key: 'email',
        label: t('leaving.desk.staff.email'),
        cell: (person) => person.email,
        width: '16rem',
        shows: 'off',
      },
    ],
    [t, language],
  )
}

function Name({ person }: { person: Row }) {
  const { t } = useWords()
  return (
    <Group gap="xs" wrap="nowrap" component="span">
      <Avatar name={person.name} seed={person.id} size={22} />
      <span>{person.name}</span>
      {person.invitedUntil && !person.hasComeIn && (
        <StatusBadge tone="news">{t('leaving.desk.staff.invited')}</StatusBadge>
      )}
    </Group>
  )
}
