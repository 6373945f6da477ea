import { StatusBadge } from '../../../../shell/ui/StatusBadge.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { Mailbox } from './mailbox.ts'

/** Whether a mailbox is read. */
export function MailboxState({ mailbox }: { mailbox: Pick<Mailbox, 'stoppedAt' | 'trouble' | 'seenAt'> }) {
  const { t } = useWords()
  if (mailbox.stoppedAt) return <StatusBadge>{t('mail.desk.mailbox.state.stopped')}</StatusBadge>
  if (mailbox.trouble) return <StatusBadge tone="bad">{t('mail.desk.mailbox.state.trouble')}</StatusBadge>
  if (mailbox.seenAt) return <StatusBadge tone="good">{t('mail.desk.mailbox.state.works')}</StatusBadge>
  return <StatusBadge tone="calm">{t('mail.desk.mailbox.state.new')}</StatusBadge>
}
