import { IconMessages } from '@tabler/icons-react'
import { EmptyState } from '../../../shell/ui/EmptyState.tsx'
import { useWords } from '../../../shell/words.ts'
import classes from './Beginning.module.css'
import { StateBadge } from './StateBadge.tsx'

/** The first time: what will be here, and what a question looks like on its way. */
export function Beginning() {
  const { t } = useWords()
  return (
    <EmptyState
      icon={IconMessages}
      title={t('tickets.portal.empty.title')}
      sentence={t('tickets.portal.empty.sentence')}
    >
      <ol className={classes.way} aria-label={t('tickets.portal.empty.way')}>
        {(['new', 'open', 'solved'] as const).map((state) => (
          <li key={state}>
            <StateBadge standing={state} />
            <span>{t(`tickets.portal.empty.${state}`)}</span>
          </li>
        ))}
      </ol>
    </EmptyState>
  )
}
