import type { PageTab } from '../../../shell/ui/PageTabs.tsx'
import { useWords } from '../../../shell/words.ts'

/** Rights of the staff, and rights of customers. */
export function useAccessTabs(): PageTab[] {
  const { t } = useWords()
  return [
    { label: t('access.desk.role.many'), to: '/roles' },
    { label: t('access.desk.level.many'), to: '/levels' },
  ]
}
