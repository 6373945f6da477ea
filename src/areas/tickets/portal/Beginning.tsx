import { IconMessages } from '@tabler/icons-react'
import { useCan } from '../../../shell/can.tsx'
import { EmptyState } from '../../../shell/ui/EmptyState.tsx'
import { useWords } from '../../../shell/words.ts'
import classes from './Beginning.module.css'
import { StateBadge } from './StateBadge.tsx'

/** The first time: what will be here, and what a question looks like on its way. */
export function Beginning() {
  const { t } = useWords()
  const can = useCan()
  const action = can('ticket.create') ? { label: t('tickets.portal.home.ask'), to: '/ask' } : undefined
  return (
    <EmptyState
      icon={IconMessages}
      title={t('tickets.portal.empty.title')}
      sentence={t('tickets.portal.empty.sentence')}
      action={action}
    >
      <ol className={classes.way} aria-label={t('tickets.portal.empty.way')}>
        {(['new', 'open', 'solved'] as const).map((state) => (
          <li key={state}>
            <StateBadge state={state} />
            <span>{t(`tickets.portal.empty.${state}`)}</span>
          </li>
        ))}
      </ol>
    </EmptyState>
  )
}
