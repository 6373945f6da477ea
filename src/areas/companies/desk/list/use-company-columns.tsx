import { useMemo } from 'react'
import { DateText } from '../../../../shell/ui/DateText.tsx'
import type { Column } from '../../../../shell/ui/table/column.ts'
import { useWords } from '../../../../shell/words.ts'
import type { CompanyRow } from '../company.ts'

/** What a row of the companies can show. */
export function useCompanyColumns(managers: readonly { id: number; name: string }[]): Column<CompanyRow>[] {
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
        key: 'manager',
        label: t('companies.desk.contacts.account-manager'),
        cell: (company) => managers.find(({ id }) => id === company.accountManager)?.name,
        width: '11rem',
      },
      {
        key: 'children',
        label: t('companies.desk.links.below'),
        cell: (company) => (company.children === 0 ? '' : company.children.toLocaleString(language)),
        width: '6rem',
        align: 'end',
        shows: 'off',
      },
      {
        key: 'email',
        label: t('companies.desk.field.email'),
        cell: (company) => company.email,
        width: '14rem',
        shows: 'off',
      },
      {
        key: 'phone',
        label: t('companies.desk.field.phone'),
        cell: (company) => company.phone,
        width: '10rem',
        shows: 'off',
      },
      {
        key: 'website',
        label: t('companies.desk.field.website'),
        cell: (company) => company.website?.replace(/^https?:\/\//, ''),
        width: '12rem',
        shows: 'off',
      },
      {
        key: 'vendor',
        label: t('companies.desk.vendor'),
        cell: (company) => company.isVendor && t('companies.desk.vendor'),
        width: '6rem',
        shows: 'off',
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
    [t, language, managers],
  )
}
