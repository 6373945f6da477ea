import { IconLock } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useList } from '../../../../shell/ask.ts'
import type { OutputOf } from '../../../../shell/call.ts'
import { useAddressState } from '../../../../shell/use-address.ts'
import { DataTable } from '../../../../shell/ui/DataTable.tsx'
import { DateText } from '../../../../shell/ui/DateText.tsx'
import { EmptyState } from '../../../../shell/ui/EmptyState.tsx'
import { Page } from '../../../../shell/ui/Page.tsx'
import { Segments } from '../../../../shell/ui/Segments.tsx'
import type { Column } from '../../../../shell/ui/table/column.ts'
import { useWords } from '../../../../shell/words.ts'
import type { listHolds } from '../../hold/list-holds.ts'
import { useErasureTabs } from './use-erasure-tabs.ts'

type Row = OutputOf<typeof listHolds>['items'][number]

const views = ['lasting', 'lifted'] as const

/** Who is held back from erasure, why, and since when. */
export function HoldList() {
  const { t } = useWords()
  const [address, setAddress] = useAddressState({ view: 'lasting' })
  const view = views.find((each) => each === address.view) ?? 'lasting'
  const list = useList<typeof listHolds>(['hold', 'list', view], 'GET /legal-holds', { lifted: view === 'lifted' })
  const columns = useColumns()
  return (
    <Page
      title={t('leaving.desk.erasures.title')}
      lead={t('leaving.desk.holds-list.lead')}
      width="wide"
      tabs={useErasureTabs()}
    >
      <DataTable
        name="legal-holds"
        label={t('leaving.desk.holds-list.tab')}
        list={list}
        columns={columns}
        rowKey={(row) => row.id}
        open={(row) => `/people/${row.person.id}/leaving/erase`}
        above={
          <Segments
            label={t('leaving.desk.holds-list.views')}
            segments={views.map((key) => ({ key, label: t(`leaving.desk.holds-list.view.${key}`) }))}
            value={view}
            onChange={(next) => setAddress({ view: next })}
          />
        }
        empty={
          <EmptyState
            icon={IconLock}
            title={t('leaving.desk.holds-list.none')}
            sentence={t('leaving.desk.holds-list.none-next')}
          />
        }
      />
    </Page>
  )
}

function useColumns(): Column<Row>[] {
  const { t } = useWords()
  return useMemo(
    () => [
      { key: 'person', label: t('leaving.desk.holds-list.person'), cell: (row) => row.person.name, shows: 'main' },
      { key: 'reason', label: t('leaving.desk.hold.reason'), cell: (row) => row.reason, width: '22rem' },
      {
        key: 'by',
        label: t('leaving.desk.holds-list.by'),
        cell: (row) => row.placedBy?.name,
        width: '12rem',
      },
      {
        key: 'at',
        label: t('leaving.desk.holds-list.since'),
        cell: (row) => <DateText at={row.placedAt} />,
        width: '9rem',
      },
      {
        key: 'lifted',
        label: t('leaving.desk.holds-list.lifted'),
        cell: (row) => row.liftedAt && <DateText at={row.liftedAt} />,
        width: '9rem',
      },
    ],
    [t],
  )
}
