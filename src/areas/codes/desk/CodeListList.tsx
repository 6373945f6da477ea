import { Button } from '@mantine/core'
import { IconListDetails, IconPlus } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useList } from '../../../shell/ask.ts'
import type { OutputOf } from '../../../shell/call.ts'
import { Can } from '../../../shell/can.tsx'
import { DataTable } from '../../../shell/ui/DataTable.tsx'
import { DateText } from '../../../shell/ui/DateText.tsx'
import { EmptyState } from '../../../shell/ui/EmptyState.tsx'
import { Page } from '../../../shell/ui/Page.tsx'
import type { Column } from '../../../shell/ui/table/column.ts'
import { useAddressState } from '../../../shell/use-address.ts'
import { useWords } from '../../../shell/words.ts'
import type { listCodeLists } from '../list.ts'
import { NameDialog } from './NameDialog.tsx'
import { useNewList } from './use-new-list.ts'

type Row = OutputOf<typeof listCodeLists>['items'][number]

/** Every code list, with how much it offers. */
export function CodeListList() {
  const { t, language } = useWords()
  const [isMaking, setMaking] = useState(false)
  const [filters, setFilters] = useAddressState({ sort: 'name' })
  const list = useList<typeof listCodeLists>(['code-list', 'list', filters], 'GET /code-lists', filters)
  const close = () => setMaking(false)
  const create = useNewList(close)
  const columns = useMemo<Column<Row>[]>(
    () => [
      { key: 'name', label: t('codes.desk.name'), cell: (row) => row.name, shows: 'main', sort: { up: 'name' } },
      { key: 'key', label: t('codes.desk.key'), cell: (row) => row.key },
      {
        key: 'values',
        label: t('codes.desk.values'),
        cell: (row) => row.values.toLocaleString(language),
        align: 'end',
        width: '7rem',
      },
      {
        key: 'retired',
        label: t('codes.desk.retired'),
        cell: (row) => (row.retired === 0 ? null : row.retired.toLocaleString(language)),
        align: 'end',
        width: '7rem',
      },
      {
        key: 'updated',
        label: t('codes.desk.changed'),
        cell: (row) => <DateText at={row.updatedAt} />,
        sort: { down: 'updated' },
        width: '10rem',
      },
    ],
    [t, language],
  )
  return (
    <Page
      title={t('codes.desk.many')}
      lead={t('codes.desk.lead')}
      actions={
        <Can do="code.manage">
          <Button leftSection={<IconPlus size={16} />} onClick={() => setMaking(true)}>
            {t('codes.desk.new')}
          </Button>
        </Can>
      }
    >
      <DataTable
        name="code-lists"
        label={t('codes.desk.many')}
        list={list}
        columns={columns}
        rowKey={(row) => row.id}
        open={(row) => `/code-lists/${row.id}`}
        sort={filters.sort}
        onSort={(sort) => setFilters({ sort })}
        empty={<EmptyState icon={IconListDetails} title={t('codes.desk.none')} sentence={t('codes.desk.lead')} />}
      />
      {isMaking && (
        <NameDialog title={t('codes.desk.new')} action={t('codes.desk.make')} write={create} close={close} />
      )}
    </Page>
  )
}
