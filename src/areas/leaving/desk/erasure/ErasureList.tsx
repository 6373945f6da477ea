import { IconShieldOff } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useList } from '../../../../shell/ask.ts'
import type { OutputOf } from '../../../../shell/call.ts'
import { useAddressState } from '../../../../shell/use-address.ts'
import { DataTable } from '../../../../shell/ui/DataTable.tsx'
import { DateText } from '../../../../shell/ui/DateText.tsx'
import { EmptyState } from '../../../../shell/ui/EmptyState.tsx'
import { Page } from '../../../../shell/ui/Page.tsx'
import { Segments } from '../../../../shell/ui/Segments.tsx'
import { StatusBadge } from '../../../../shell/ui/StatusBadge.tsx'
import type { Column } from '../../../../shell/ui/table/column.ts'
import { useWords } from '../../../../shell/words.ts'
import type { listErasures } from '../../erasure/list-erasures.ts'
import { useErasureTabs } from './use-erasure-tabs.ts'

type Row = OutputOf<typeof listErasures>['items'][number]

const views = ['all', 'waiting', 'running', 'done', 'cancelled'] as const
const tones = { waiting: 'warn', running: 'news', done: 'good', cancelled: 'neutral' } as const

/** Every erasure: those that wait and run, and the certificates of those that are done. */
export function ErasureList() {
  const { t } = useWords()
  const [address, setAddress] = useAddressState({ view: 'all' })
  const view = views.find((each) => each === address.view) ?? 'all'
  const filter = view === 'all' ? {} : { state: view }
  const list = useList<typeof listErasures>(['erasure', 'list', view], 'GET /erasures', filter)
  const columns = useColumns()
  return (
    <Page
      title={t('leaving.desk.erasures.title')}
      lead={t('leaving.desk.erasures.lead')}
      width="wide"
      tabs={useErasureTabs()}
    >
      <DataTable
        name="erasures"
        label={t('leaving.desk.erasures.tab')}
        list={list}
        columns={columns}
        rowKey={(row) => row.id}
        open={(row) => `/erasures/${row.id}`}
        above={
          <Segments
            label={t('leaving.desk.erasures.views')}
            segments={views.map((key) => ({ key, label: t(`leaving.desk.erasures.view.${key}`) }))}
            value={view}
            onChange={(next) => setAddress({ view: next })}
          />
        }
        empty={
          <EmptyState
            icon={IconShieldOff}
            title={t('leaving.desk.erasures.none')}
            sentence={t('leaving.desk.erasures.none-next')}
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
      {
        key: 'number',
        label: t('leaving.desk.certificate.number'),
        cell: (row) => t('leaving.desk.certificate.title', { number: row.id }),
        shows: 'main',
      },
      {
        key: 'state',
        label: t('leaving.desk.erasures.state'),
        cell: (row) => (
          <StatusBadge tone={tones[row.state]}>{t(`leaving.desk.erasures.view.${row.state}`)}</StatusBadge>
        ),
        width: '9rem',
      },
      {
        key: 'reason',
        label: t('leaving.desk.certificate.reason'),
        cell: (row) => t(`leaving.desk.certificate.by-${row.reason}`),
        width: '14rem',
      },
      {
        key: 'by',
        label: t('leaving.desk.certificate.asked-by'),
        cell: (row) => row.askedBy?.name ?? t('leaving.desk.certificate.nobody'),
        width: '12rem',
      },
      {
        key: 'asked',
        label: t('leaving.desk.certificate.asked-at'),
        cell: (row) => <DateText at={row.askedAt} />,
        width: '9rem',
      },
      {
        key: 'ended',
        label: t('leaving.desk.certificate.ended-at'),
        cell: (row) => row.endedAt && <DateText at={row.endedAt} />,
        width: '9rem',
      },
    ],
    [t],
  )
}
