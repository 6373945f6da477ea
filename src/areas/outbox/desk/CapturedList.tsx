import { IconMailFast } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useList } from '../../../shell/ask.ts'
import type { OutputOf } from '../../../shell/call.ts'
import { DataTable } from '../../../shell/ui/DataTable.tsx'
import { DateText } from '../../../shell/ui/DateText.tsx'
import { EmptyState } from '../../../shell/ui/EmptyState.tsx'
import { Page } from '../../../shell/ui/Page.tsx'
import type { Column } from '../../../shell/ui/table/column.ts'
import { useWords } from '../../../shell/words.ts'
import type { listCaptured } from '../list-captured.ts'
import { useOutboxTabs } from './use-outbox-tabs.ts'

type Captured = OutputOf<typeof listCaptured>['items'][number]

/** Mails that were kept here instead of being sent, because no mail server is set up. */
export function CapturedList() {
  const { t } = useWords()
  const list = useList<typeof listCaptured>(['captured-mail', 'list'], 'GET /captured-mails', {})
  const columns = useMemo<Column<Captured>[]>(
    () => [
      { key: 'subject', label: t('outbox.desk.subject'), cell: (mail) => mail.subject, shows: 'main' },
      { key: 'to', label: t('outbox.desk.to'), cell: (mail) => mail.to, width: '20rem' },
      {
        key: 'at',
        label: t('outbox.desk.captured.at'),
        cell: (mail) => <DateText at={mail.capturedAt} />,
        width: '10rem',
      },
    ],
    [t],
  )
  return (
    <Page title={t('outbox.desk.title')} lead={t('outbox.desk.captured.lead')} width="wide" tabs={useOutboxTabs()}>
      <DataTable
        name="captured-mails"
        label={t('outbox.desk.captured.tab')}
        list={list}
        columns={columns}
        rowKey={(mail) => mail.id}
        open={(mail) => `/outbox/${mail.id}`}
        empty={
          <EmptyState
            icon={IconMailFast}
            title={t('outbox.desk.captured.none')}
            sentence={t('outbox.desk.captured.none-next')}
          />
        }
      />
    </Page>
  )
}
