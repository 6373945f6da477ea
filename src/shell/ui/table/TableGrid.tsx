import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import { type Column, leastWidthOf } from './column.ts'
import classes from './DataTable.module.css'
import { rowWindow } from './row-window.ts'
import { TableHead } from './TableHead.tsx'
import { TableRow } from './TableRow.tsx'
import type { Choice } from './use-choice.ts'

type TableGridProps<Row> = {
  rows: readonly Row[]
  columns: readonly Column<Row>[]
  keyOf: (row: Row) => string
  open?: (row: Row) => string
  choice: Choice | null
  label: string
  sort?: string
  onSort?: (sort: string) => void
  current: string | null
  /** Index of the current row, -1 for none. */
  at: number
  step: (by: 1 | -1) => void
  setCurrent: (key: string) => void
  toggle: (key: string, how: 'one' | 'range') => void
  nearEnd: () => void
}

const steps: Record<string, 1 | -1> = { ArrowDown: 1, ArrowUp: -1 }
const endPixels = 400

/** The table itself. Scrolls by itself on the desk, and draws only the rows near what is seen when they are many. */
export function TableGrid<Row>(props: TableGridProps<Row>) {
  const { rows, columns, keyOf, open, choice, label, current, at, setCurrent, toggle } = props
  const box = useRef<HTMLDivElement>(null)
  const [view, setView] = useState({ scrolled: 0, seen: 0, rowHeight: 0 })
  const measure = () => {
    const element = box.current
    const row = element?.querySelector('tbody tr[tabindex]')
    if (!element) return
    setView({
      scrolled: element.scrollTop,
      seen: element.clientHeight,
      rowHeight: row?.getBoundingClientRect().height ?? 0,
    })
    element.style.setProperty('--top', `${element.getBoundingClientRect().top + scrollY}px`)
    const left = element.scrollHeight - element.scrollTop - element.clientHeight
    if (element.scrollTop > 0 && left < endPixels) props.nearEnd()
  }
  useLayoutEffect(() => {
    measure()
    addEventListener('resize', measure)
    return () => removeEventListener('resize', measure)
  }, [rows.length])
  useLayoutEffect(() => {
    const element = box.current
    if (!element || at < 0 || view.rowHeight === 0) return
    const top = at * view.rowHeight
    if (top < element.scrollTop || top > element.scrollTop + view.seen - 3 * view.rowHeight) {
      element.scrollTo({ top: top - view.seen / 2 })
    }
  }, [at])
  const { from, to, above, below } = rowWindow(rows.length, view.rowHeight, view.scrolled, view.seen)
  const press = (event: KeyboardEvent) => {
    const by = steps[event.key]
    if (by === undefined || at < 0) return
    event.preventDefault()
    props.step(by)
  }
  return (
    <div ref={box} className={classes.box} onScroll={measure} onKeyDown={press}>
      <table
        className={classes.grid}
        style={{ minInlineSize: leastWidthOf(columns) }}
        aria-label={label}
        aria-rowcount={rows.length + 1}
      >
        <TableHead columns={columns} sort={props.sort} onSort={props.onSort} choice={choice} />
        <tbody>
          <Gap height={above} columns={columns.length + 1} />
          {rows.slice(from, to).map((row) => (
            <TableRow
              key={keyOf(row)}
              row={row}
              rowKey={keyOf(row)}
              columns={columns}
              to={open?.(row)}
              isCurrent={keyOf(row) === current}
              isChosen={choice && choice.keys.has(keyOf(row))}
              toggle={toggle}
              setCurrent={setCurrent}
            />
          ))}
          <Gap height={below} columns={columns.length + 1} />
        </tbody>
      </table>
    </div>
  )
}

/** Stands for rows that are not drawn. */
function Gap({ height, columns }: { height: number; columns: number }) {
  if (height === 0) return null
  return (
    <tr aria-hidden>
      <td colSpan={columns} style={{ height, padding: 0, border: 0 }} />
    </tr>
  )
}
