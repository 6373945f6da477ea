import type { PageTab } from '../../../shell/ui/PageTabs.tsx'
import { useWords } from '../../../shell/words.ts'

/** The two sides of incoming mail. */
export function useMailTabs(): PageTab[] {
  const { t } = useWords()
  return [
    { label: t('mail.desk.inbound.tab'), to: '/mail' },
    { label: t('mail.desk.mailbox.many'), to: '/mail/mailboxes' },
  ]
}
