import { useLayoutEffect, useRef, useState } from 'react'
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
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- measured anew when rows come or go, not at each drawing
  }, [rows.length])
  useLayoutEffect(() => {
    const element = box.current
    if (!element || at < 0 || view.rowHeight === 0) return
    const top = at * view.rowHeight
    if (top < element.scrollTop || top > element.scrollTop + view.seen - 3 * view.rowHeight) {
      element.scrollTo({ top: top - view.seen / 2 })
    }
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- follows the current row, not the reader's own scrolling
  }, [at])
  const { from, to, above, below } = rowWindow(rows.length, view.rowHeight, view.scrolled, view.seen)
  return (
    <div ref={box} className={classes.box} onScroll={measure}>
      <table
        className={classes.grid}
        style={{ minInlineSize: leastWidthOf(columns) }}
        aria-label={label}
        aria-rowcount={rows.length + 1}
      >
        <TableHead columns={columns} sort={props.sort} onSort={props.onSort} choice={choice} />
        <tbody>
          <Gap height={above} />
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
              step={props.step}
            />
          ))}
          <Gap height={below} />
        </tbody>
      </table>
    </div>
  )
}

/** Stands for rows that are not drawn. */
function Gap({ height }: { height: number }) {
  return height === 0 ? null : <tr aria-hidden style={{ blockSize: height }} />
}
