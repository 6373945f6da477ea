import { Button, Group, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useWords } from '../../words.ts'
import classes from './DataTable.module.css'

/** What can be done with the rows chosen, in reach at the end of the table. */
export function BulkBar({ count, clear, children }: { count: number; clear: () => void; children: ReactNode }) {
  const { t } = useWords()
  return (
    <section className={classes.bulk} data-bulk aria-label={t('shell.table.bulk')}>
      <Text component="output" fw={600} size="sm">
        {t('shell.table.chosen', { count })}
      </Text>
      <Group gap="xs">{children}</Group>
      <Button variant="subtle" color="gray" size="compact-sm" ml="auto" onClick={clear}>
        {t('shell.table.clear')}
      </Button>
    </section>
  )
}
