import { useMemo } from 'react'
import { DateText } from '../../../../shell/ui/DateText.tsx'
import type { Column } from '../../../../shell/ui/table/column.ts'
import { useWords } from '../../../../shell/words.ts'
import type { CompanyRow } from '../company.ts'

/** What a row of the companies can show. */
export function useCompanyColumns(): Column<CompanyRow>[] {
  const { t, language } = useWords()
  return useMemo(
    () => [
      {
        key: 'name',
        label: t('companies.desk.field.name'),
        cell: (company) => company.name,
        shows: 'main',
        sort: { up: 'name' },
      },
      {
        key: 'parent',
        label: t('companies.desk.field.parent'),
        cell: (company) => company.parent?.name,
        width: '14rem',
      },
      {
        key: 'kind',
        label: t('companies.desk.field.kind'),
        cell: (company) => t(`companies.desk.kind.${company.kind}`),
        width: '8rem',
      },
      {
        key: 'domains',
        label: t('companies.desk.domains.title'),
        cell: (company) => company.domains.join(', '),
        width: '18rem',
      },
      {
        key: 'members',
        label: t('companies.desk.field.members'),
        cell: (company) => company.members.toLocaleString(language),
        width: '6rem',
        align: 'end',
      },
      {
        key: 'created',
        label: t('companies.desk.field.created'),
        cell: (company) => <DateText at={company.createdAt} />,
        width: '9rem',
        sort: { down: 'created' },
        shows: 'off',
      },
    ],
    [t, language],
  )
}
