import { Button, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Icon } from '../face.ts'
import classes from './EmptyState.module.css'
import { GoLink } from './Go.tsx'

type EmptyStateProps = {
  icon?: Icon
  title: string
  /** 1 where this is the whole page, 2 below a page's title. */
  order?: 1 | 2
  /** One sentence: what will be here, and what makes it come. */
  sentence: string
  /** The one button: leads somewhere, or does something. */
  action?: { label: string; to: string } | { label: string; run: () => void }
  /** A sample of what it will look like. */
  children?: ReactNode
}

/** A page with nothing on it yet teaches what will be there. */
export function EmptyState({ icon: Icon, title, order = 2, sentence, action, children }: EmptyStateProps) {
  return (
    <Stack align="center" gap="xs" className={classes.empty}>
      {Icon && (
        <span className={classes.badge} aria-hidden>
          <Icon size={26} stroke={1.5} />
        </span>
      )}
      <Title order={order} size="h3" ta="center">
        {title}
      </Title>
      <Text c="dimmed" ta="center" maw="28rem">
        {sentence}
      </Text>
      {action && 'to' in action && (
        <Button component={GoLink} to={action.to} mt="sm">
          {action.label}
        </Button>
      )}
      {action && 'run' in action && (
        <Button onClick={action.run} mt="sm">
          {action.label}
        </Button>
      )}
      {children}
    </Stack>
  )
}
