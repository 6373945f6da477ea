import { useMemo } from 'react'
import { DateText } from '../../../../shell/ui/DateText.tsx'
import type { Column } from '../../../../shell/ui/table/column.ts'
import { useWords } from '../../../../shell/words.ts'
import { PortalBadge } from '../PortalBadge.tsx'
import type { ServiceRow } from '../service.ts'

/** What a row of the services can show. */
export function useServiceColumns(): Column<ServiceRow>[] {
  const { t, language } = useWords()
  return useMemo(
    () => [
      { key: 'name', label: t('services.desk.field.name'), cell: (service) => service.name, shows: 'main' },
      { key: 'kind', label: t('services.desk.field.kind'), cell: (service) => service.kind, width: '9rem' },
      {
        key: 'portal',
        label: t('services.desk.field.portal'),
        cell: (service) => <PortalBadge isPortal={service.isPortal} />,
        width: '9rem',
      },
      {
        key: 'team',
        label: t('services.desk.field.team'),
        cell: (service) => service.defaultTeam?.name,
        width: '11rem',
      },
      {
        key: 'grants',
        label: t('services.desk.field.grants'),
        cell: (service) => service.grants.toLocaleString(language),
        width: '8rem',
        align: 'end',
      },
      {
        key: 'created',
        label: t('services.desk.field.created'),
        cell: (service) => <DateText at={service.createdAt} />,
        width: '9rem',
        shows: 'off',
      },
    ],
    [t, language],
  )
}
