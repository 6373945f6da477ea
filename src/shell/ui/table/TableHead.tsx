import { Checkbox, UnstyledButton } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useWords } from '../../words.ts'
import { type Column, directionOf, nextSort } from './column.ts'
import classes from './DataTable.module.css'
import type { Choice } from './use-choice.ts'

type TableHeadProps<Row> = {
  columns: readonly Column<Row>[]
  sort?: string
  onSort?: (sort: string) => void
  choice: Choice | null
}

/** The heads of the columns; those that sort are buttons. */
export function TableHead<Row>({ columns, sort, onSort, choice }: TableHeadProps<Row>) {
  const { t } = useWords()
  return (
    <thead className={classes.head}>
      <tr>
        {choice && (
          <th className={classes.tick} scope="col">
            <Checkbox
              aria-label={t('shell.table.choose-all')}
              checked={choice.isAll}
              indeterminate={choice.keys.size > 0 && !choice.isAll}
              onChange={choice.toggleAll}
            />
          </th>
        )}
        {columns.map((column) => {
          const next = onSort && nextSort(column.sort, sort)
          const direction = directionOf(column.sort, sort)
          const Arrow = direction === 'ascending' ? IconArrowUp : IconArrowDown
          return (
            <th
              key={column.key}
              scope="col"
              style={{ width: column.width }}
              data-align={column.align}
              aria-sort={direction}
            >
              {next ? (
                <UnstyledButton className={classes.sorter} onClick={() => onSort(next)}>
                  {column.label}
                  <Arrow size={14} aria-hidden data-shown={direction !== undefined} />
                </UnstyledButton>
              ) : (
                column.label
              )}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}
