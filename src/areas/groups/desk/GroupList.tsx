import { Button, Group, Stack } from '@mantine/core'
import { IconAddressBook, IconPlus, IconSearchOff } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useList } from '../../../shell/ask.ts'
import { Can, useCan } from '../../../shell/can.tsx'
import { useAddressState } from '../../../shell/use-address.ts'
import { DataTable } from '../../../shell/ui/DataTable.tsx'
import { DateText } from '../../../shell/ui/DateText.tsx'
import { EmptyState } from '../../../shell/ui/EmptyState.tsx'
import { GoLink } from '../../../shell/ui/Go.tsx'
import { Page } from '../../../shell/ui/Page.tsx'
import { SearchField } from '../../../shell/ui/SearchField.tsx'
import { Segments } from '../../../shell/ui/Segments.tsx'
import type { Column } from '../../../shell/ui/table/column.ts'
import { useWords } from '../../../shell/words.ts'
import type { listGroups } from '../list.ts'
import type { GroupRow } from './group.ts'

const views = ['used', 'archived'] as const
const usual = { q: '', view: 'used' }

/** The groups, with how many people are in each. */
export function GroupList() {
  const { t } = useWords()
  const can = useCan()
  const [address, setAddress] = useAddressState(usual)
  const view = views.find((each) => each === address.view) ?? 'used'
  const q = address.q.trim()
  const input = { archived: view === 'archived', ...(q === '' ? {} : { q }) }
  const list = useList<typeof listGroups>(['group', 'list', input], 'GET /groups', input)
  const columns = useColumns()
  const mayAdd = view === 'used' && can('group.manage')
  const empty =
    q === '' ? (
      <EmptyState
        icon={IconAddressBook}
        title={t(`groups.desk.empty.${view}`)}
        sentence={t(`groups.desk.empty.${view}-next`)}
        action={mayAdd ? { label: t('groups.desk.new.title'), to: '/groups/new' } : undefined}
      />
    ) : (
      <EmptyState
        icon={IconSearchOff}
        title={t('groups.desk.empty.filtered')}
        sentence={t('groups.desk.empty.filtered-next')}
        action={{ label: t('groups.desk.empty.show-all'), run: () => setAddress(usual) }}
      />
    )
  return (
    <Page
      title={t('groups.desk.nav')}
      lead={t('groups.desk.lead')}
      actions={
        <Can do="group.manage">
          <Button component={GoLink} to="/groups/new" leftSection={<IconPlus size={16} />}>
            {t('groups.desk.new.title')}
          </Button>
        </Can>
      }
    >
      <DataTable
        name="groups"
        label={t('groups.desk.nav')}
        list={list}
        columns={columns}
        rowKey={(group) => group.id}
        open={(group) => `/groups/${group.id}`}
        above={
          <Stack gap="xs" align="flex-start" w="100%">
            <Segments
              label={t('groups.desk.views')}
              segments={views.map((key) => ({ key, label: t(`groups.desk.view.${key}`) }))}
              value={view}
              onChange={(next) => setAddress({ view: next })}
            />
            <Group w="100%">
              <SearchField
                label={t('groups.desk.search')}
                value={address.q}
                onChange={(typed) => setAddress({ q: typed }, 'replace')}
              />
            </Group>
          </Stack>
        }
        empty={empty}
      />
    </Page>
  )
}

function useColumns(): Column<GroupRow>[] {
  const { t, language } = useWords()
  return useMemo(
    () => [
      { key: 'name', label: t('groups.desk.name'), cell: (group) => group.name, shows: 'main' },
      { key: 'email', label: t('groups.desk.email'), cell: (group) => group.email, width: '16rem' },
      {
        key: 'members',
        label: t('groups.desk.members'),
        cell: (group) => group.members.toLocaleString(language),
        width: '8rem',
        align: 'end',
      },
      {
        key: 'created',
        label: t('groups.desk.created'),
        cell: (group) => <DateText at={group.createdAt} />,
        width: '9rem',
        shows: 'off',
      },
    ],
    [t, language],
  )
}
