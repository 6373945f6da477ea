import { Button } from '@mantine/core'
import { IconForms, IconPlus } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useList } from '../../../../shell/ask.ts'
import { Can } from '../../../../shell/can.tsx'
import { DataTable } from '../../../../shell/ui/DataTable.tsx'
import { DateText } from '../../../../shell/ui/DateText.tsx'
import { EmptyState } from '../../../../shell/ui/EmptyState.tsx'
import { Page } from '../../../../shell/ui/Page.tsx'
import { StatusBadge } from '../../../../shell/ui/StatusBadge.tsx'
import type { Column } from '../../../../shell/ui/table/column.ts'
import { useAddressState } from '../../../../shell/use-address.ts'
import { useWords } from '../../../../shell/words.ts'
import type { listForms } from '../../list.ts'
import type { FormRow } from '../form.ts'
import { NewForm } from './NewForm.tsx'
import { useFormTabs } from './use-form-tabs.ts'

/** Every form: what it is about, how much it asks, how often it was filled in. */
export function FormList() {
  const { t, language } = useWords()
  const [isMaking, setMaking] = useState(false)
  const [filters, setFilters] = useAddressState({ sort: 'title' })
  const list = useList<typeof listForms>(['form', 'list', filters], 'GET /forms', filters)
  const columns = useMemo<Column<FormRow>[]>(
    () => [
      { key: 'title', label: t('forms.desk.title'), cell: (row) => row.title, shows: 'main', sort: { up: 'title' } },
      { key: 'category', label: t('forms.desk.category'), cell: (row) => row.category },
      {
        key: 'kinds',
        label: t('forms.desk.kinds'),
        cell: (row) => row.kinds.map((kind) => t(`forms.desk.kind.${kind}`)).join(', '),
      },
      {
        key: 'state',
        label: t('forms.desk.state'),
        cell: (row) =>
          row.isActive ? (
            row.inPortal && <StatusBadge tone="news">{t('forms.desk.in-portal')}</StatusBadge>
          ) : (
            <StatusBadge>{t('forms.desk.not-active')}</StatusBadge>
          ),
        width: '8rem',
      },
      {
        key: 'fields',
        label: t('forms.desk.fields'),
        cell: (row) => row.fields.toLocaleString(language),
        align: 'end',
        width: '6rem',
      },
      {
        key: 'answers',
        label: t('forms.desk.answers'),
        cell: (row) => row.answers.toLocaleString(language),
        align: 'end',
        width: '7rem',
      },
      {
        key: 'updated',
        label: t('forms.desk.changed'),
        cell: (row) => <DateText at={row.updatedAt} />,
        sort: { down: 'updated' },
        width: '9rem',
      },
    ],
    [t, language],
  )
  return (
    <Page
      title={t('forms.desk.many')}
      lead={t('forms.desk.lead')}
      tabs={useFormTabs()}
      actions={
        <Can do="form.manage">
          <Button leftSection={<IconPlus size={16} />} onClick={() => setMaking(true)}>
            {t('forms.desk.new')}
          </Button>
        </Can>
      }
    >
      <DataTable
        name="forms"
        label={t('forms.desk.many')}
        list={list}
        columns={columns}
        rowKey={(row) => row.id}
        open={(row) => `/forms/${row.id}`}
        sort={filters.sort}
        onSort={(sort) => setFilters({ sort })}
        empty={
          <EmptyState
            icon={IconForms}
            title={t('forms.desk.none')}
            sentence={t('forms.desk.none-says')}
            action={{ label: t('forms.desk.new'), run: () => setMaking(true) }}
          />
        }
      />
      {isMaking && <NewForm close={() => setMaking(false)} />}
    </Page>
  )
}
