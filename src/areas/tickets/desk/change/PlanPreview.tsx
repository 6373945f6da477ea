import { Stack, Text } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { useWords } from '../../../../shell/words.ts'
import type { Change, Changeable } from './change.ts'
import type { Plan } from './plan.ts'
import classes from './PlanPreview.module.css'

type PlanPreviewProps = { plan: Plan<Changeable>; change: Change }

/** What will change in which ticket, and which are left out and why. */
export function PlanPreview({ plan, change }: PlanPreviewProps) {
  const { t } = useWords()
  const { changes, same, refused } = plan
  const says = (ticket: Changeable) => wordsOf(ticket, change, t)
  return (
    <Stack gap="xs" className={classes.plan} aria-live="polite">
      <Text size="sm" fw={600}>
        {t('tickets.desk.change.will', { count: changes.length })}
      </Text>
      {changes.length > 0 && (
        <ul className={classes.list}>
          {changes.map(({ before, after }) => (
            <li key={before.id} className={classes.line}>
              <Name ticket={before} />
              <span className={classes.step}>
                <s>{says(before)}</s>
                <IconArrowRight size={14} aria-hidden />
                <strong>{says(after)}</strong>
              </span>
            </li>
          ))}
        </ul>
      )}
      {same.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('tickets.desk.change.same', { count: same.length })}
        </Text>
      )}
      {refused.length > 0 && (
        <>
          <Text size="sm" fw={600} c="var(--mantine-color-amber-text)">
            {t('tickets.desk.change.refused', { count: refused.length })}
          </Text>
          <ul className={classes.list}>
            {refused.map(({ ticket, verb }) => (
              <li key={ticket.id} className={classes.line}>
                <Name ticket={ticket} />
                <Text size="xs" c="dimmed">
                  {t(`tickets.desk.may-not.${verb}`)}
                </Text>
              </li>
            ))}
          </ul>
        </>
      )}
    </Stack>
  )
}

function Name({ ticket }: { ticket: Changeable }) {
  return (
    <span className={classes.name}>
      <span className={classes.number}>#{ticket.id}</span> {ticket.subject}
    </span>
  )
}

function wordsOf(ticket: Changeable, change: Change, t: ReturnType<typeof useWords>['t']): string {
  if (change.to === 'state') return t(`tickets.desk.state.${ticket.state}`)
  const team = ticket.team?.name ?? t('tickets.desk.no-team')
  const assignee = ticket.assignee?.name ?? t('tickets.desk.nobody')
  if (change.team === undefined) return assignee
  return change.assignee === undefined ? team : `${team} · ${assignee}`
}
