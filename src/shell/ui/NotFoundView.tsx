import { IconMapOff } from '@tabler/icons-react'
import { useWords } from '../words.ts'
import { EmptyState } from './EmptyState.tsx'

/** An address that leads nowhere, with the way home. */
export function NotFoundView() {
  const { t } = useWords()
  return (
    <EmptyState
      icon={IconMapOff}
      order={1}
      title={t('shell.not-found.title')}
      sentence={t('shell.not-found.sentence')}
      action={{ label: t('shell.not-found.home'), to: '/' }}
    />
  )
}
