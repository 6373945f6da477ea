import { IconInbox } from '@tabler/icons-react'
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
import type { listInbound } from '../../list-inbound.ts'
import { useMailTabs } from '../use-mail-tabs.ts'
import { Outcome, outcomes } from './Outcome.tsx'

type Inbound = OutputOf<typeof listInbound>['items'][number]

const all = ['any', ...outcomes] as const

/** What came in by mail and what became of each message. */
export function InboundList() {
  const { t } = useWords()
  const [address, setAddress] = useAddressState({ outcome: 'any' })
  const outcome = outcomes.find((each) => each === address.outcome)
  const list = useList<typeof listInbound>(
    ['inbound-message', 'list', address.outcome],
    'GET /inbound-mails',
    outcome ? { outcome } : {},
  )
  const columns = useColumns()
  return (
    <Page title={t('mail.desk.nav')} width="wide" tabs={useMailTabs()}>
      <DataTable
        name="inbound-mails"
        label={t('mail.desk.inbound.tab')}
        list={list}
        columns={columns}
        rowKey={(mail) => mail.id}
        open={(mail) => `/mail/${mail.id}`}
        above={
          <Segments
            label={t('mail.desk.outcome.label')}
            segments={all.map((key) => ({ key, label: t(`mail.desk.outcome.${key}`) }))}
            value={outcome ?? 'any'}
            onChange={(next) => setAddress({ outcome: next })}
          />
        }
        empty={
          <EmptyState
            icon={IconInbox}
            title={t(outcome ? 'mail.desk.inbound.none-such' : 'mail.desk.inbound.none')}
            sentence={t(outcome ? 'mail.desk.inbound.none-such-next' : 'mail.desk.inbound.none-next')}
            action={
              outcome
                ? { label: t('mail.desk.inbound.show-all'), run: () => setAddress({ outcome: 'any' }) }
                : { label: t('mail.desk.mailbox.many'), to: '/mail/mailboxes' }
            }
          />
        }
      />
    </Page>
  )
}

function useColumns(): Column<Inbound>[] {
  const { t } = useWords()
  return useMemo(
    () => [
      {
        key: 'subject',
        label: t('mail.desk.inbound.subject'),
        cell: (mail) => mail.subject || t('mail.no-subject'),
        shows: 'main',
      },
      { key: 'from', label: t('mail.desk.inbound.from'), cell: (mail) => mail.from, width: '16rem' },
      {
        key: 'outcome',
        label: t('mail.desk.outcome.label'),
        cell: (mail) => <Outcome outcome={mail.outcome} />,
        width: '9rem',
      },
      { key: 'reason', label: t('mail.desk.inbound.reason'), cell: (mail) => mail.reason, width: '18rem' },
      {
        key: 'received',
        label: t('mail.desk.inbound.received'),
        cell: (mail) => <DateText at={mail.receivedAt} />,
        width: '9rem',
      },
      { key: 'door', label: t('mail.desk.inbound.door'), cell: (mail) => mail.door, width: '10rem', shows: 'off' },
    ],
    [t],
  )
}
