import type { PageTab } from '../../../../shell/ui/PageTabs.tsx'
import { useWords } from '../../../../shell/words.ts'

/** Forms, and the older way that they replace. */
export function useFormTabs(): PageTab[] {
  const { t } = useWords()
  return [
    { label: t('forms.desk.many'), to: '/forms' },
    { label: t('forms.desk.custom.many'), to: '/custom-fields' },
  ]
}
