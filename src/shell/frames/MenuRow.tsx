import { UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Icon } from '../face.ts'
import { GoLink } from '../ui/Go.tsx'
import classes from './MenuRow.module.css'

type MenuRowProps = {
  icon?: Icon
  label: ReactNode
  /** What is said at the far end: a shortcut, a check. */
  aside?: ReactNode
  isChosen?: boolean
} & ({ to: string } | { run: () => void })

/** One line of a drop-down. */
export function MenuRow({ icon: Icon, label, aside, isChosen, ...rest }: MenuRowProps) {
  const inside = (
    <>
      {Icon && <Icon size={18} stroke={1.6} />}
      <span className={classes.label}>{label}</span>
      {aside}
    </>
  )
  if ('to' in rest) {
    return (
      <GoLink to={rest.to} className={classes.row}>
        {inside}
      </GoLink>
    )
  }
  return (
    <UnstyledButton className={classes.row} onClick={rest.run} aria-pressed={isChosen}>
      {inside}
    </UnstyledButton>
  )
}
