import { IconCheck, IconX } from '@tabler/icons-react'
import { Text, VisuallyHidden } from '@mantine/core'
import type { Reason } from '../problem.ts'
import { useWords } from '../words.ts'
import classes from './ReasonTree.module.css'

/** Why something is allowed or not, as plain sentences: each with a check or a cross, and who granted it. */
export function ReasonTree({ reasons }: { reasons: readonly Reason[] }) {
  return (
    <ul className={classes.tree}>
      {reasons.map((reason, index) => (
        <ReasonLine key={index} reason={reason} />
      ))}
    </ul>
  )
}

function ReasonLine({ reason }: { reason: Reason }) {
  const { t } = useWords()
  const Mark = reason.holds ? IconCheck : IconX
  return (
    <li>
      <span className={classes.line} data-holds={reason.holds}>
        <Mark size={16} stroke={2.2} className={classes.mark} aria-hidden />
        <span>
          <VisuallyHidden>{t(reason.holds ? 'shell.reason.holds' : 'shell.reason.fails')}</VisuallyHidden>
          {sentenceOf(reason, t)}
          {reason.by && (
            <Text span c="dimmed" size="sm">
              {' '}
              {t('shell.reason.by', { name: t(reason.by.name) })}
            </Text>
          )}
        </span>
      </span>
      {reason.of && <ReasonTree reasons={reason.of} />}
    </li>
  )
}

function sentenceOf(reason: Reason, t: (key: string) => string): string {
  if (reason.says) return t(reason.says)
  if (reason.kind === 'not') return t('shell.reason.not')
  return t(reason.kind === 'all' ? 'shell.reason.all' : 'shell.reason.any')
}
