import { Button } from '@mantine/core'
import { IconStairs, IconPlus } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useList } from '../../../shell/ask.ts'
import type { OutputOf } from '../../../shell/call.ts'
import { Can } from '../../../shell/can.tsx'
import { DataTable } from '../../../shell/ui/DataTable.tsx'
import { EmptyState } from '../../../shell/ui/EmptyState.tsx'
import { Page } from '../../../shell/ui/Page.tsx'
import type { Column } from '../../../shell/ui/table/column.ts'
import { useWords } from '../../../shell/words.ts'
import type { listLevels } from '../levels/list.ts'
import { NewHolder } from './change/NewHolder.tsx'
import { useAccessTabs } from './use-access-tabs.ts'

type Row = OutputOf<typeof listLevels>['items'][number]

/** The portal levels of customers, the highest first. */
export function LevelList() {
  const { t } = useWords()
  const [isMaking, setMaking] = useState(false)
  const list = useList<typeof listLevels>(['level', 'list'], 'GET /levels', {})
  const columns = useMemo<Column<Row>[]>(
    () => [
      { key: 'name', label: t('access.desk.name'), cell: (level) => level.name, shows: 'main' },
      {
        key: 'kind',
        label: t('access.desk.level.kind'),
        cell: (level) => t(`access.desk.level.kinds.${level.kind}`),
        width: '10rem',
      },
      {
        key: 'by',
        label: t('access.desk.level.by'),
        cell: (level) => t(level.assignableByClients ? 'access.desk.level.by-clients' : 'access.desk.level.by-staff'),
        width: '16rem',
      },
      { key: 'rank', label: t('access.desk.rank'), cell: (level) => level.rank, width: '6rem', align: 'end' },
    ],
    [t],
  )
  return (
    <Page
      title={t('access.desk.nav')}
      lead={t('access.desk.level.lead')}
      tabs={useAccessTabs()}
      actions={
        <Can do="access.manage">
          <Button leftSection={<IconPlus size={16} />} onClick={() => setMaking(true)}>
            {t('access.desk.level.new')}
          </Button>
        </Can>
      }
    >
      <DataTable
        name="levels"
        label={t('access.desk.level.many')}
        list={list}
        columns={columns}
        rowKey={(level) => level.id}
        open={(level) => `/levels/${level.id}`}
        empty={
          <EmptyState icon={IconStairs} title={t('access.desk.level.none')} sentence={t('access.desk.level.lead')} />
        }
      />
      {isMaking && <NewHolder side="level" others={list.items} close={() => setMaking(false)} />}
    </Page>
  )
}
