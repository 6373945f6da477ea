import type { PageTab } from '../../../shell/ui/PageTabs.tsx'
import { useWords } from '../../../shell/words.ts'

/** The two sides of outgoing mail. */
export function useOutboxTabs(): PageTab[] {
  const { t } = useWords()
  return [
    { label: t('outbox.desk.captured.tab'), to: '/outbox' },
    { label: t('outbox.desk.stopped.tab'), to: '/outbox/stopped' },
  ]
}
