import type { PageTab } from '../../../../shell/ui/PageTabs.tsx'
import { useWords } from '../../../../shell/words.ts'

/** What was erased, what is kept from it, and what goes by itself. */
export function useErasureTabs(): PageTab[] {
  const { t } = useWords()
  return [
    { label: t('leaving.desk.erasures.tab'), to: '/erasures' },
    { label: t('leaving.desk.holds-list.tab'), to: '/erasures/holds' },
    { label: t('leaving.desk.retention.tab'), to: '/erasures/retention' },
  ]
}
