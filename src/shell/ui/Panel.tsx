import { Group, Title } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import classes from './Panel.module.css'

type PanelProps = {
  title?: string
  actions?: ReactNode
  /** `note` for what only staff sees. */
  tone?: 'usual' | 'note'
  children: ReactNode
}

/** A box with a heading: the building block of pages. */
export function Panel({ title, actions, tone = 'usual', children }: PanelProps) {
  const id = useId()
  return (
    <section className={classes.panel} data-tone={tone} aria-labelledby={title ? id : undefined}>
      {(title || actions) && (
        <Group justify="space-between" gap="sm" className={classes.top}>
          {title && (
            <Title order={2} size="h4" ff="text" id={id}>
              {title}
            </Title>
          )}
          {actions}
        </Group>
      )}
      {children}
    </section>
  )
}
