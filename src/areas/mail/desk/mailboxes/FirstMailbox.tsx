import { Button, Text } from '@mantine/core'
import { useRead } from '../../../../shell/ask.ts'
import { GoLink } from '../../../../shell/ui/Go.tsx'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { listMailboxes } from '../../mailboxes/list.ts'

/** On the first page until there is a mailbox. */
export function FirstMailbox() {
  const { t } = useWords()
  const query = useRead<typeof listMailboxes>(['mailbox', 'list', 'first'], 'GET /mailboxes', { limit: 1 })
  if (query.data?.items.length !== 0) return null
  return (
    <Panel title={t('mail.desk.first.title')}>
      <Text size="sm" c="dimmed" mb="md">
        {t('mail.desk.first.says')}
      </Text>
      <Button component={GoLink} to="/mail/mailboxes/new" variant="light">
        {t('mail.desk.mailbox.new')}
      </Button>
    </Panel>
  )
}
