import { useMemo } from 'react'
import { Avatar } from '../../../../shell/ui/Avatar.tsx'
import { DateText } from '../../../../shell/ui/DateText.tsx'
import { StatusBadge } from '../../../../shell/ui/StatusBadge.tsx'
import type { Column } from '../../../../shell/ui/table/column.ts'
import { useWords } from '../../../../shell/words.ts'
import type { PersonRow } from '../person.ts'
import classes from './columns.module.css'
import { RowMenu } from './RowMenu.tsx'

/** What a row of the list of people can show. `invited` are those who have not followed their invitation yet. */
export function usePeopleColumns(invited: ReadonlySet<number>): Column<PersonRow>[] {
  const { t } = useWords()
  return useMemo(
    () => [
      {
        key: 'name',
        label: t('people.desk.field.name'),
        cell: (person) => <Name person={person} isInvited={invited.has(person.id)} />,
        shows: 'main',
        sort: { up: 'name' },
      },
      {
        key: 'company',
        label: t('people.desk.field.company'),
        cell: (person) => person.companies.map((company) => company.name).join(', '),
        width: '15rem',
      },
      { key: 'email', label: t('people.desk.field.email'), cell: (person) => person.email, width: '16rem' },
      { key: 'phone', label: t('people.desk.field.phone'), cell: (person) => person.phone, width: '9.5rem' },
      {
        key: 'role',
        label: t('people.desk.field.role'),
        cell: (person) => person.staff && <StatusBadge tone="brand">{person.staff.role.name}</StatusBadge>,
        width: '7rem',
      },
      {
        key: 'title',
        label: t('people.desk.field.title'),
        cell: (person) => person.title,
        width: '10rem',
        shows: 'off',
      },
      { key: 'code', label: t('people.desk.field.code'), cell: (person) => person.code, width: '8rem', shows: 'off' },
      {
        key: 'created',
        label: t('people.desk.field.created'),
        cell: (person) => <DateText at={person.createdAt} />,
        width: '8rem',
        sort: { down: 'created' },
        shows: 'off',
      },
      {
        key: 'menu',
        label: t('people.desk.list.more'),
        cell: (person) => <RowMenu person={person} />,
        width: '4.5rem',
        card: 'no',
      },
    ],
    [t, invited],
  )
}

function Name({ person, isInvited }: { person: PersonRow; isInvited: boolean }) {
  const { t } = useWords()
  return (
    <span className={classes.name} data-away={person.deactivatedAt !== null}>
      <Avatar name={person.name} seed={person.id} picture={person.picture} size={22} />
      <span>{person.name}</span>
      {isInvited && <StatusBadge tone="news">{t('people.desk.list.invited')}</StatusBadge>}
    </span>
  )
}
