import { FilterChips } from '../../../../shell/ui/FilterChips.tsx'
import { SearchField } from '../../../../shell/ui/SearchField.tsx'
import { useWords } from '../../../../shell/words.ts'
import { companyKinds } from '../company.ts'
import { pickCompany } from '../pick-company.ts'
import type { usual } from './filters.ts'

type CompanyFiltersProps = {
  address: typeof usual
  setAddress: (part: Partial<typeof usual>, how?: 'push' | 'replace') => void
  managers: readonly { id: number; name: string }[]
}

const keys = ['kind', 'vendor', 'branch', 'manager'] as const

/** Narrows the list: words, kind, vendors, a branch of the tree, who looks after it. */
export function CompanyFilters({ address, setAddress, managers }: CompanyFiltersProps) {
  const { t } = useWords()
  const valueOf = (key: (typeof keys)[number]) => (address[key] === '' ? [] : [address[key]])
  const change = (key: string, [value = '']: string[]) => {
    const known = keys.find((each) => each === key)
    if (known) setAddress({ [known]: value })
  }
  return (
    <>
      <SearchField
        label={t('companies.desk.list.search')}
        value={address.q}
        onChange={(q) => setAddress({ q }, 'replace')}
      />
      <FilterChips
        filters={[
          {
            key: 'kind',
            label: t('companies.desk.field.kind'),
            value: valueOf('kind'),
            options: companyKinds.map((kind) => ({ value: kind, label: t(`companies.desk.kind.${kind}`) })),
            single: true,
          },
          {
            key: 'branch',
            label: t('companies.desk.list.branch'),
            value: valueOf('branch'),
            pick: pickCompany,
            single: true,
          },
          {
            key: 'manager',
            label: t('companies.desk.contacts.account-manager'),
            value: valueOf('manager'),
            options: [
              { value: 'me', label: t('companies.desk.list.me') },
              { value: 'none', label: t('companies.desk.contacts.nobody') },
              ...managers.map(({ id, name }) => ({ value: String(id), label: name })),
            ],
            single: true,
          },
          {
            key: 'vendor',
            label: t('companies.desk.vendor'),
            value: valueOf('vendor'),
            options: ['yes', 'no'].map((value) => ({ value, label: t(`companies.desk.list.vendor-${value}`) })),
            single: true,
          },
        ]}
        onChange={change}
      />
    </>
  )
}
