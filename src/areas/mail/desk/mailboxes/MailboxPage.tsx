import { Alert, Stack } from '@mantine/core'
import { useRead } from '../../../../shell/ask.ts'
import { useParam } from '../../../../shell/use-address.ts'
import { NotFoundView } from '../../../../shell/ui/NotFoundView.tsx'
import { Page } from '../../../../shell/ui/Page.tsx'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { Ready } from '../../../../shell/ui/Ready.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { readMailbox } from '../../mailboxes/list.ts'
import { EditMailbox } from './EditMailbox.tsx'
import { MailboxActions } from './MailboxActions.tsx'
import { MailboxState } from './MailboxState.tsx'
import { TryMailbox } from './TryMailbox.tsx'

/** One mailbox: whether it is read, a trial, and everything that can be changed. */
export function MailboxPage() {
  const id = useParam('id')
  return /^[1-9]\d{0,14}$/.test(id) ? <OneMailbox id={Number(id)} /> : <NotFoundView />
}

function OneMailbox({ id }: { id: number }) {
  const { t } = useWords()
  const query = useRead<typeof readMailbox>(['mailbox', id], 'GET /mailboxes/:id', { id })
  return (
    <Ready query={query}>
      {(mailbox) => (
        <Page
          title={mailbox.name}
          kind="mailbox"
          width="text"
          crumbs={[
            { label: t('mail.desk.nav'), to: '/mail' },
            { label: t('mail.desk.mailbox.many'), to: '/mail/mailboxes' },
          ]}
          aside={<MailboxState mailbox={mailbox} />}
          actions={<MailboxActions mailbox={mailbox} />}
        >
          <Stack>
            {mailbox.trouble && (
              <Alert color="clay" title={t('mail.desk.mailbox.trouble')}>
                {mailbox.trouble}
              </Alert>
            )}
            <TryMailbox id={id} />
            <Panel title={t('mail.desk.mailbox.facts')}>
              <EditMailbox key={mailbox.version} mailbox={mailbox} />
            </Panel>
          </Stack>
        </Page>
      )}
    </Ready>
  )
}
