import { Button } from '@mantine/core'
import { IconMailbox, IconPlus } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useList } from '../../../../shell/ask.ts'
import { DataTable } from '../../../../shell/ui/DataTable.tsx'
import { DateText } from '../../../../shell/ui/DateText.tsx'
import { EmptyState } from '../../../../shell/ui/EmptyState.tsx'
import { GoLink } from '../../../../shell/ui/Go.tsx'
import { Page } from '../../../../shell/ui/Page.tsx'
import type { Column } from '../../../../shell/ui/table/column.ts'
import { useWords } from '../../../../shell/words.ts'
import type { listMailboxes } from '../../mailboxes/list.ts'
import { useMailTabs } from '../use-mail-tabs.ts'
import type { Mailbox } from './mailbox.ts'
import { MailboxState } from './MailboxState.tsx'

/** The mailboxes that are read, with what each lacks. */
export function MailboxList() {
  const { t } = useWords()
  const list = useList<typeof listMailboxes>(['mailbox', 'list'], 'GET /mailboxes', {})
  const columns = useColumns()
  return (
    <Page
      title={t('mail.desk.nav')}
      width="wide"
      tabs={useMailTabs()}
      actions={
        <Button component={GoLink} to="/mail/mailboxes/new" leftSection={<IconPlus size={16} />}>
          {t('mail.desk.mailbox.new')}
        </Button>
      }
    >
      <DataTable
        name="mailboxes"
        label={t('mail.desk.mailbox.many')}
        list={list}
        columns={columns}
        rowKey={(mailbox) => mailbox.id}
        open={(mailbox) => `/mail/mailboxes/${mailbox.id}`}
        empty={
          <EmptyState
            icon={IconMailbox}
            title={t('mail.desk.mailbox.none')}
            sentence={t('mail.desk.mailbox.none-next')}
            action={{ label: t('mail.desk.mailbox.new'), to: '/mail/mailboxes/new' }}
          />
        }
      />
    </Page>
  )
}

function useColumns(): Column<Mailbox>[] {
  const { t } = useWords()
  return useMemo(
    () => [
      { key: 'name', label: t('mail.desk.mailbox.name'), cell: (mailbox) => mailbox.name, shows: 'main' },
      {
        key: 'state',
        label: t('mail.desk.mailbox.state.label'),
        cell: (mailbox) => <MailboxState mailbox={mailbox} />,
        width: '9rem',
      },
      { key: 'username', label: t('mail.desk.mailbox.username'), cell: (mailbox) => mailbox.username, width: '16rem' },
      { key: 'host', label: t('mail.desk.mailbox.host'), cell: (mailbox) => mailbox.host, width: '14rem' },
      { key: 'team', label: t('mail.desk.mailbox.team'), cell: (mailbox) => mailbox.team?.name, width: '11rem' },
      {
        key: 'seen',
        label: t('mail.desk.mailbox.seen'),
        cell: (mailbox) => <DateText at={mailbox.seenAt} />,
        width: '9rem',
      },
    ],
    [t],
  )
}
