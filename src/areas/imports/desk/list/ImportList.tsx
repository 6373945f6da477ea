import { IconFileImport } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useList } from '../../../../shell/ask.ts'
import type { OutputOf } from '../../../../shell/call.ts'
import { DataTable } from '../../../../shell/ui/DataTable.tsx'
import { DateText } from '../../../../shell/ui/DateText.tsx'
import { EmptyState } from '../../../../shell/ui/EmptyState.tsx'
import { Page } from '../../../../shell/ui/Page.tsx'
import type { Column } from '../../../../shell/ui/table/column.ts'
import { useWords } from '../../../../shell/words.ts'
import type { listImports } from '../../questions/list.ts'
import { StateBadge } from '../page/StateBadge.tsx'
import { UploadButtons } from './UploadButtons.tsx'

type Row = OutputOf<typeof listImports>['items'][number]

/** The files that were taken in, and the buttons for the next one. */
export function ImportList() {
  const { t } = useWords()
  const list = useList<typeof listImports>(['import', 'list', {}], 'GET /imports', {})
  const columns = useMemo<Column<Row>[]>(
    () => [
      { key: 'name', label: t('imports.desk.file'), cell: (row) => row.name, shows: 'main' },
      { key: 'kind', label: t('imports.desk.kind'), cell: (row) => t(`imports.desk.kinds.${row.kind}`), width: '8rem' },
      { key: 'state', label: t('imports.desk.state'), cell: (row) => <StateBadge state={row.state} />, width: '9rem' },
      { key: 'new', label: t('imports.desk.verdict.new'), cell: (row) => row.counts.new, width: '6rem' },
      { key: 'changed', label: t('imports.desk.verdict.changed'), cell: (row) => row.counts.changed, width: '6rem' },
      { key: 'refused', label: t('imports.desk.verdict.refused'), cell: (row) => row.counts.refused, width: '6rem' },
      { key: 'by', label: t('imports.desk.by'), cell: (row) => row.createdBy?.name, width: '10rem' },
      { key: 'at', label: t('imports.desk.at'), cell: (row) => <DateText at={row.createdAt} />, width: '9rem' },
    ],
    [t],
  )
  return (
    <Page title={t('imports.desk.many')} lead={t('imports.desk.lead')} width="wide" actions={<UploadButtons />}>
      <DataTable
        name="imports"
        label={t('imports.desk.many')}
        list={list}
        columns={columns}
        rowKey={(row) => row.id}
        open={(row) => `/imports/${row.id}`}
        empty={
          <EmptyState icon={IconFileImport} title={t('imports.desk.none')} sentence={t('imports.desk.none-next')} />
        }
      />
    </Page>
  )
}
