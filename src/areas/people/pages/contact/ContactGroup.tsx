import { Button, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type ReactNode, useId, useState } from 'react'
import { useWords } from '../../../../shell/words.ts'
import classes from './ContactEntry.module.css'

type ContactGroupProps = {
  title: string
  /** What the button says: "Add a number". */
  adds: string
  /** The form behind the button; left out where one may not. */
  add?: (close: () => void) => ReactNode
  children: readonly ReactNode[]
}

/** Ways of one kind to reach a person, and the button for one more. */
export function ContactGroup({ title, adds, add, children }: ContactGroupProps) {
  const { t } = useWords()
  const heading = useId()
  const [isAdding, setAdding] = useState(false)
  return (
    <section aria-labelledby={heading}>
      <Text id={heading} component="h3" size="xs" fw={600} c="dimmed">
        {title}
      </Text>
      {children.length === 0 && !isAdding && (
        <Text size="sm" c="dimmed" py={4}>
          {t('shell.none')}
        </Text>
      )}
      <ul className={classes.list}>{children}</ul>
      {add && isAdding && add(() => setAdding(false))}
      {add && !isAdding && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={14} />}
          ml={-8}
          onClick={() => setAdding(true)}
        >
          {adds}
        </Button>
      )}
    </section>
  )
}
