import { Group } from '@mantine/core'
import { useCan } from '../../../../shell/can.tsx'
import { useRegistry } from '../../../../shell/registry.ts'
import { FilterChips } from '../../../../shell/ui/FilterChips.tsx'
import { SearchField } from '../../../../shell/ui/SearchField.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { PeopleAddress } from './people-address.ts'

type PeopleFiltersProps = {
  address: PeopleAddress
  choose: (key: 'company' | 'group', value: string) => void
  type: (q: string) => void
}

/** Search by name, code, address or phone, by company and by group (GT-21). */
export function PeopleFilters({ address, choose, type }: PeopleFiltersProps) {
  const { t } = useWords()
  const { pick } = useRegistry()
  const can = useCan()
  const filters = (['company', 'group'] as const).flatMap((key) => {
    const picker = can(`${key}.view`) ? pick(key) : undefined
    const value = address[key] === '' ? [] : [address[key]]
    return picker ? [{ key, label: t(`people.desk.field.${key}`), value, pick: picker, single: true as const }] : []
  })
  return (
    <Group gap="sm" w="100%">
      <SearchField label={t('people.desk.list.search')} value={address.q} onChange={type} />
      <FilterChips
        filters={filters}
        onChange={(key, [value]) => choose(key === 'group' ? 'group' : 'company', value ?? '')}
      />
    </Group>
  )
}
