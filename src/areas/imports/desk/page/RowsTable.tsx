import { Anchor, Stack } from '@mantine/core'
import { IconListCheck } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useList } from '../../../../shell/ask.ts'
import { notify } from '../../../../shell/notify.ts'
import { DataTable } from '../../../../shell/ui/DataTable.tsx'
import { EmptyState } from '../../../../shell/ui/EmptyState.tsx'
import { Segments } from '../../../../shell/ui/Segments.tsx'
import type { Column } from '../../../../shell/ui/table/column.ts'
import { useWords } from '../../../../shell/words.ts'
import type { listImportRows } from '../../questions/rows.ts'
import { changeText } from './change-text.ts'
import { fetchRefused } from './fetch-refused.ts'
import type { Import, ImportRow } from './import.ts'

const verdicts = ['new', 'changed', 'same', 'refused'] as const

/** What became, or would become, of each line; refused ones say why, and can be taken along. */
export function RowsTable({ one }: { one: Import }) {
  const { t } = useWords()
  const [verdict, setVerdict] = useState<(typeof verdicts)[number] | 'all'>('all')
  const input = { id: one.id, ...(verdict === 'all' ? {} : { verdict }) }
  const list = useList<typeof listImportRows>(['import', String(one.id), 'rows', input], 'GET /imports/:id/rows', input)
  const columns = useMemo<Column<ImportRow>[]>(
    () => [
      { key: 'line', label: t('imports.line'), cell: (row) => row.line, width: '5rem' },
      { key: 'name', label: t('imports.field.name'), cell: (row) => row.name, shows: 'main', width: '14rem' },
      {
        key: 'verdict',
        label: t('imports.desk.what'),
        cell: (row) => t(`imports.desk.verdict.${row.verdict}`),
        width: '8rem',
      },
      {
        key: 'why',
        label: t('imports.desk.why'),
        cell: (row) => (row.rule ? t(`imports.refused.${row.rule}`, { what: row.what ?? '' }) : changeText(row, t)),
      },
      {
        key: 'undone',
        label: t('imports.desk.states.undone'),
        cell: (row) =>
          row.undone &&
          (row.undoneRule ? t(`imports.desk.kept.${row.undoneRule}`) : t(`imports.desk.undone.${row.undone}`)),
        width: '14rem',
      },
    ],
    [t],
  )
  const all = verdicts.reduce((sum, key) => sum + one.counts[key], 0)
  return (
    <DataTable
      name="import-rows"
      label={t('imports.desk.lines')}
      list={list}
      columns={columns}
      rowKey={(row) => row.position}
      above={
        <Stack gap="xs" align="flex-start">
          <Segments
            label={t('imports.desk.lines')}
            segments={[
              { key: 'all' as const, label: t('imports.desk.all'), count: all },
              ...verdicts.map((key) => ({ key, label: t(`imports.desk.verdict.${key}`), count: one.counts[key] })),
            ]}
            value={verdict}
            onChange={setVerdict}
          />
          {one.counts.refused > 0 && (
            <Anchor
              component="button"
              size="sm"
              onClick={() => void fetchRefused(one).catch((error: Error) => notify.bad(error.message))}
            >
              {t('imports.desk.take-refused')}
            </Anchor>
          )}
        </Stack>
      }
      empty={
        <EmptyState
          icon={IconListCheck}
          title={t('imports.desk.no-lines')}
          sentence={t('imports.desk.no-lines-next')}
        />
      }
    />
  )
}
