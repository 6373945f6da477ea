import { IconSearchOff, IconUserShield } from '@tabler/icons-react'
import { Group, Stack } from '@mantine/core'
import { useList } from '../../../../shell/ask.ts'
import { useRegistry } from '../../../../shell/registry.ts'
import { useAddressState } from '../../../../shell/use-address.ts'
import { DataTable } from '../../../../shell/ui/DataTable.tsx'
import { EmptyState } from '../../../../shell/ui/EmptyState.tsx'
import { FilterChips } from '../../../../shell/ui/FilterChips.tsx'
import { Page } from '../../../../shell/ui/Page.tsx'
import { SearchField } from '../../../../shell/ui/SearchField.tsx'
import { Segments } from '../../../../shell/ui/Segments.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { listStaff } from '../../staff/list-staff.ts'
import { staffInput, usualStaff } from './staff-address.ts'
import { useStaffColumns } from './use-staff-columns.tsx'

const views = ['active', 'away'] as const

/** Everyone who is staff: what they are, where they work, what is on their desk, and when they were last here. */
export function StaffList() {
  const { t } = useWords()
  const { pick } = useRegistry()
  const [address, setAddress] = useAddressState(usualStaff)
  const input = staffInput(address)
  const list = useList<typeof listStaff>(['staff', 'list', input], 'GET /staff', input)
  const columns = useStaffColumns()
  const isNarrowed = address.q !== '' || address.team !== '' || address.role !== ''
  const filters = (['team', 'role'] as const).flatMap((key) => {
    const picker = pick(key)
    const value = address[key] === '' ? [] : [address[key]]
    return picker ? [{ key, label: t(`leaving.desk.staff.${key}`), value, pick: picker, single: true as const }] : []
  })
  return (
    <Page title={t('leaving.desk.staff.title')} lead={t('leaving.desk.staff.lead')} width="wide">
      <DataTable
        name="staff"
        label={t('leaving.desk.staff.title')}
        list={list}
        columns={columns}
        rowKey={(person) => person.id}
        open={(person) => `/people/${person.id}`}
        sort={address.sort}
        onSort={(sort) => setAddress({ sort })}
        above={
          <Stack gap="xs" align="flex-start" w="100%">
            <Segments
              label={t('leaving.desk.staff.views')}
              segments={views.map((key) => ({ key, label: t(`leaving.desk.staff.view.${key}`) }))}
              value={views.find((each) => each === address.view) ?? 'active'}
              onChange={(view) => setAddress({ view })}
            />
            <Group gap="sm" w="100%">
              <SearchField
                label={t('leaving.desk.staff.search')}
                value={address.q}
                onChange={(q) => setAddress({ q }, 'replace')}
              />
              <FilterChips filters={filters} onChange={(key, [value]) => setAddress({ [key]: value ?? '' })} />
            </Group>
          </Stack>
        }
        empty={
          isNarrowed ? (
            <EmptyState
              icon={IconSearchOff}
              title={t('leaving.desk.staff.filtered')}
              sentence={t('leaving.desk.staff.filtered-next')}
              action={{ label: t('leaving.desk.staff.show-all'), run: () => setAddress(usualStaff) }}
            />
          ) : (
            <EmptyState
              icon={IconUserShield}
              title={t('leaving.desk.staff.none')}
              sentence={t('leaving.desk.staff.none-next')}
              action={{ label: t('leaving.desk.people'), to: '/people' }}
            />
          )
        }
      />
    </Page>
  )
}
