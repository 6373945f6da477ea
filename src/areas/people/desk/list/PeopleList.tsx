import { Button, Stack } from '@mantine/core'
import { IconSearchOff, IconUserPlus, IconUsers } from '@tabler/icons-react'
import { useList } from '../../../../shell/ask.ts'
import { Can } from '../../../../shell/can.tsx'
import { useAddressState } from '../../../../shell/use-address.ts'
import { DataTable } from '../../../../shell/ui/DataTable.tsx'
import { EmptyState } from '../../../../shell/ui/EmptyState.tsx'
import { GoLink } from '../../../../shell/ui/Go.tsx'
import { Page } from '../../../../shell/ui/Page.tsx'
import { Segments } from '../../../../shell/ui/Segments.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { listPeople } from '../../list.ts'
import { PeopleFilters } from './PeopleFilters.tsx'
import { inputOf, usualAddress, viewOf, views } from './people-address.ts'
import { useInvited } from './use-invited.ts'
import { usePeopleColumns } from './use-people-columns.tsx'

/** Everyone the desk knows. */
export function PeopleList() {
  const { t } = useWords()
  const [address, setAddress] = useAddressState(usualAddress)
  const input = inputOf(address)
  const list = useList<typeof listPeople>(['person', 'list', input], 'GET /people', input)
  const columns = usePeopleColumns(useInvited(list.items.map(({ id }) => id)))
  const isNarrowed = address.q !== '' || address.company !== '' || address.group !== ''
  return (
    <Page
      title={t('people.desk.many')}
      width="wide"
      actions={
        <Can do="people.create">
          <Button component={GoLink} to="/people/new" leftSection={<IconUserPlus size={16} />}>
            {t('people.desk.new.title')}
          </Button>
        </Can>
      }
    >
      <DataTable
        name="people"
        label={t('people.desk.many')}
        list={list}
        columns={columns}
        rowKey={(person) => person.id}
        open={(person) => `/people/${person.id}`}
        sort={address.sort}
        onSort={(sort) => setAddress({ sort })}
        above={
          <Stack gap="xs" align="flex-start" w="100%">
            <Segments
              label={t('people.desk.list.views')}
              segments={views.map((view) => ({ key: view, label: t(`people.desk.view.${view}`) }))}
              value={viewOf(address)}
              onChange={(view) => setAddress({ view })}
            />
            <PeopleFilters
              address={address}
              choose={(key, value) => setAddress({ [key]: value })}
              type={(q) => setAddress({ q }, 'replace')}
            />
          </Stack>
        }
        empty={
          isNarrowed ? (
            <EmptyState
              icon={IconSearchOff}
              title={t('people.desk.empty.filtered')}
              sentence={t('people.desk.empty.filtered-next')}
              action={{ label: t('people.desk.empty.show-all'), run: () => setAddress(usualAddress) }}
            />
          ) : (
            <EmptyState
              icon={IconUsers}
              title={t(`people.desk.empty.${viewOf(address)}`)}
              sentence={t('people.desk.empty.next')}
              action={{ label: t('people.desk.new.title'), to: '/people/new' }}
            />
          )
        }
      />
    </Page>
  )
}
