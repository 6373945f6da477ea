import { Button } from '@mantine/core'
import { IconPlus, IconShieldLock } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useList } from '../../../shell/ask.ts'
import type { OutputOf } from '../../../shell/call.ts'
import { Can } from '../../../shell/can.tsx'
import { DataTable } from '../../../shell/ui/DataTable.tsx'
import { EmptyState } from '../../../shell/ui/EmptyState.tsx'
import { Page } from '../../../shell/ui/Page.tsx'
import type { Column } from '../../../shell/ui/table/column.ts'
import { useWords } from '../../../shell/words.ts'
import type { listRoles } from '../roles/list.ts'
import { NewHolder } from './change/NewHolder.tsx'
import { useAccessTabs } from './use-access-tabs.ts'

type Row = OutputOf<typeof listRoles>['items'][number]

/** The roles of the staff, the highest first. */
export function RoleList() {
  const { t, language } = useWords()
  const [isMaking, setMaking] = useState(false)
  const list = useList<typeof listRoles>(['role', 'list'], 'GET /roles', {})
  const columns = useMemo<Column<Row>[]>(
    () => [
      { key: 'name', label: t('access.desk.name'), cell: (role) => role.name, shows: 'main' },
      { key: 'rank', label: t('access.desk.rank'), cell: (role) => role.rank, width: '6rem', align: 'end' },
      {
        key: 'people',
        label: t('access.desk.role.people'),
        cell: (role) => role.people.toLocaleString(language),
        width: '8rem',
        align: 'end',
      },
    ],
    [t, language],
  )
  return (
    <Page
      title={t('access.desk.nav')}
      lead={t('access.desk.role.lead')}
      tabs={useAccessTabs()}
      actions={
        <Can do="access.manage">
          <Button leftSection={<IconPlus size={16} />} onClick={() => setMaking(true)}>
            {t('access.desk.role.new')}
          </Button>
        </Can>
      }
    >
      <DataTable
        name="roles"
        label={t('access.desk.role.many')}
        list={list}
        columns={columns}
        rowKey={(role) => role.id}
        open={(role) => `/roles/${role.id}`}
        empty={
          <EmptyState icon={IconShieldLock} title={t('access.desk.role.none')} sentence={t('access.desk.role.lead')} />
        }
      />
      {isMaking && <NewHolder side="role" others={list.items} close={() => setMaking(false)} />}
    </Page>
  )
}
