import { Alert, Button, Text } from '@mantine/core'
import { useWrite } from '../../../../shell/ask.ts'
import { ErrorView } from '../../../../shell/ui/ErrorView.tsx'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { tryMailbox } from '../../mailboxes/trial.ts'

/** Connects as reading would, takes nothing, and says what it found. */
export function TryMailbox({ id }: { id: number }) {
  const { t } = useWords()
  const trial = useWrite<typeof tryMailbox>('POST /mailboxes/:id/trial')
  const found = trial.data
  return (
    <Panel
      title={t('mail.desk.mailbox.try.title')}
      actions={
        <Button variant="default" loading={trial.isPending} onClick={() => trial.mutate({ id })}>
          {t('mail.desk.mailbox.try.action')}
        </Button>
      }
    >
      <Text size="sm" c="dimmed">
        {t('mail.desk.mailbox.try.says')}
      </Text>
      {trial.error && <ErrorView error={trial.error} />}
      {found?.works && (
        <Alert color="moss" mt="sm" role="status" title={t('mail.desk.mailbox.try.works')}>
          {t('mail.desk.mailbox.try.found', { messages: found.messages ?? 0, unread: found.unread ?? 0 })}{' '}
          {t(found.tellsAtOnce ? 'mail.desk.mailbox.try.at-once' : 'mail.desk.mailbox.try.now-and-then')}
        </Alert>
      )}
      {found && !found.works && (
        <Alert color="clay" mt="sm" role="status" title={t('mail.desk.mailbox.try.fails')}>
          {found.trouble}
        </Alert>
      )}
    </Panel>
  )
}
