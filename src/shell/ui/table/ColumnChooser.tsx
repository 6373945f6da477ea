import { ActionIcon, Button, Checkbox, Popover, Stack, Text } from '@mantine/core'
import { IconColumns3 } from '@tabler/icons-react'
import { useWords } from '../../words.ts'
import type { Column } from './column.ts'

type ColumnChooserProps<Row> = {
  columns: readonly Column<Row>[]
  shown: readonly Column<Row>[]
  toggle: (key: string) => void
  reset: () => void
  isUsual: boolean
}

/** Chooses the columns of a table. */
export function ColumnChooser<Row>({ columns, shown, toggle, reset, isUsual }: ColumnChooserProps<Row>) {
  const { t } = useWords()
  return (
    <Popover position="bottom-end" shadow="md" trapFocus>
      <Popover.Target>
        <ActionIcon aria-label={t('shell.table.columns')} title={t('shell.table.columns')}>
          <IconColumns3 size={18} stroke={1.6} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('shell.table.columns')}>
        <Stack gap="sm">
          <Text fw={600} size="sm">
            {t('shell.table.columns')}
          </Text>
          {columns.map((column) => (
            <Checkbox
              key={column.key}
              label={column.label}
              checked={shown.includes(column)}
              disabled={column.shows === 'main'}
              onChange={() => toggle(column.key)}
            />
          ))}
          <Button variant="subtle" size="compact-xs" disabled={isUsual} onClick={reset}>
            {t('shell.table.columns-usual')}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
