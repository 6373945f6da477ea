import { Checkbox } from '@mantine/core'
import { type MouseEvent, memo, useEffect, useRef } from 'react'
import { useGo } from '../../use-address.ts'
import { useWords } from '../../words.ts'
import { GoLink } from '../Go.tsx'
import type { Column } from './column.ts'
import classes from './DataTable.module.css'

export type TableRowProps<Row> = {
  row: Row
  rowKey: string
  columns: readonly Column<Row>[]
  to: string | undefined
  isCurrent: boolean
  /** Nothing where rows cannot be chosen. */
  isChosen: boolean | null
  toggle: (key: string, how: 'one' | 'range') => void
  setCurrent: (key: string) => void
  step: (by: 1 | -1) => void
}

const steps: Record<string, 1 | -1> = { ArrowDown: 1, ArrowUp: -1 }

function Row<Data>({ row, rowKey, columns, to, isCurrent, isChosen, toggle, setCurrent, step }: TableRowProps<Data>) {
  const { t } = useWords()
  const go = useGo()
  const line = useRef<HTMLTableRowElement>(null)
  useEffect(() => {
    if (isCurrent && !line.current?.contains(document.activeElement)) line.current?.focus({ preventScroll: false })
  }, [isCurrent])
  const open = (event: MouseEvent) => {
    const isOwn = event.target instanceof Element && event.target.closest('a, button, input, label, [role=menu]')
    if (to === undefined || isOwn || event.defaultPrevented || getSelection()?.type === 'Range') return
    go(to)
  }
  return (
    <tr
      ref={line}
      tabIndex={isCurrent ? 0 : -1}
      className={classes.row}
      data-chosen={isChosen === true}
      data-opens={to !== undefined}
      aria-current={isCurrent || undefined}
      onClick={open}
      onFocus={() => setCurrent(rowKey)}
      onKeyDown={(event) => {
        if (event.target !== line.current) return
        if (event.key === 'Enter' && to !== undefined) go(to)
        const by = steps[event.key]
        if (by === undefined) return
        event.preventDefault()
        step(by)
      }}
    >
      {isChosen !== null && (
        <td className={classes.tick}>
          <Checkbox
            aria-label={t('shell.table.choose')}
            checked={isChosen}
            tabIndex={isCurrent ? 0 : -1}
            onClick={(event) => toggle(rowKey, event.shiftKey ? 'range' : 'one')}
            onChange={() => {}}
          />
        </td>
      )}
      {columns.map((column) => (
        <td key={column.key} data-align={column.align}>
          {column.shows === 'main' && to !== undefined ? (
            <GoLink to={to} className={classes.opener} tabIndex={isCurrent ? 0 : -1}>
              {column.cell(row)}
            </GoLink>
          ) : (
            column.cell(row)
          )}
        </td>
      ))}
    </tr>
  )
}

/** One row; drawn again only when something of it changed. `memo` forgets type parameters, hence the assertion. */
// oxlint-disable-next-line typescript/consistent-type-assertions -- see above
export const TableRow = memo(Row, isSame) as typeof Row

function isSame<Data>(one: TableRowProps<Data>, other: TableRowProps<Data>): boolean {
  const { columns, ...rest } = one
  const { columns: otherColumns, ...otherRest } = other
  const now = new Map<string, unknown>(Object.entries(otherRest))
  if (Object.entries(rest).some(([key, value]) => now.get(key) !== value)) return false
  return columns.length === otherColumns.length && columns.every((column, index) => column === otherColumns[index])
}
