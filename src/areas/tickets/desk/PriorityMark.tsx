import { IconArrowDown, IconArrowUp, IconEqual, IconFlame } from '@tabler/icons-react'
import { useWords } from '../../../shell/words.ts'
import type { Priority } from '../ticket.ts'
import classes from './PriorityMark.module.css'

const icons = { low: IconArrowDown, normal: IconEqual, high: IconArrowUp, urgent: IconFlame }

/** How pressing a ticket is: a sign and its word. */
export function PriorityMark({ priority }: { priority: Priority }) {
  const { t } = useWords()
  const Sign = icons[priority]
  return (
    <span className={classes.mark} data-priority={priority}>
      <Sign size={14} stroke={2} aria-hidden />
      {t(`tickets.desk.priority.${priority}`)}
    </span>
  )
}
