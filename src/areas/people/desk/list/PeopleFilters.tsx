import { Group } from '@mantine/core'
import { useRegistry } from '../../../../shell/registry.ts'
import { FilterChips } from '../../../../shell/ui/FilterChips.tsx'
import { SearchField } from '../../../../shell/ui/SearchField.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { PeopleAddress } from './people-address.ts'

type PeopleFiltersProps = { address: PeopleAddress; choose: (company: string) => void; type: (q: string) => void }

/** Search by name, code, address or phone, and by company. */
export function PeopleFilters({ address, choose, type }: PeopleFiltersProps) {
  const { t } = useWords()
  const companies = useRegistry().pick('company')
  const value = address.company === '' ? [] : [address.company]
  return (
    <Group gap="sm" w="100%">
      <SearchField label={t('people.desk.list.search')} value={address.q} onChange={type} />
      {companies && (
        <FilterChips
          filters={[{ key: 'company', label: t('people.desk.field.company'), value, pick: companies, single: true }]}
          onChange={(_, [company]) => choose(company ?? '')}
        />
      )}
    </Group>
  )
}
