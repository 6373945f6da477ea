import { useMemo } from 'react'
import { useList } from '../../../../shell/ask.ts'
import { DataTable } from '../../../../shell/ui/DataTable.tsx'
import { EmptyState } from '../../../../shell/ui/EmptyState.tsx'
import { Page } from '../../../../shell/ui/Page.tsx'
import type { Column } from '../../../../shell/ui/table/column.ts'
import { useWords } from '../../../../shell/words.ts'
import type { listForms } from '../../list.ts'
import type { FormRow } from '../form.ts'
import { useFormTabs } from './use-form-tabs.ts'

/** The custom fields of each kind of record (HM-20). */
export function CustomFields() {
  const { t, language } = useWords()
  const list = useList<typeof listForms>(['form', 'list', 'custom'], 'GET /forms', { custom: true })
  const columns = useMemo<Column<FormRow>[]>(
    () => [
      {
        key: 'kind',
        label: t('forms.desk.kinds'),
        cell: (row) => t(`forms.desk.kind.${row.customKind ?? 'person'}`),
        shows: 'main',
      },
      {
        key: 'fields',
        label: t('forms.desk.fields'),
        cell: (row) => row.fields.toLocaleString(language),
        align: 'end',
        width: '7rem',
      },
      {
        key: 'answers',
        label: t('forms.desk.answers'),
        cell: (row) => row.answers.toLocaleString(language),
        align: 'end',
        width: '7rem',
      },
    ],
    [t, language],
  )
  return (
    <Page title={t('forms.desk.custom.many')} lead={t('forms.desk.custom.lead')} tabs={useFormTabs()}>
      <DataTable
        name="custom-fields"
        label={t('forms.desk.custom.many')}
        list={list}
        columns={columns}
        rowKey={(row) => row.id}
        open={(row) => `/forms/${row.id}`}
        empty={<EmptyState title={t('forms.desk.custom.many')} sentence={t('forms.desk.custom.lead')} />}
      />
    </Page>
  )
}
