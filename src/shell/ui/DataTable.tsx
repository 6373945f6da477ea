import { Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { type ReactNode, useCallback, useLayoutEffect, useRef } from 'react'
import type { ListState } from '../ask.ts'
import { useRegistry } from '../registry.ts'
import { useWords } from '../words.ts'
import { ErrorView } from './ErrorView.tsx'
import { LoadingView } from './LoadingView.tsx'
import { BulkBar } from './table/BulkBar.tsx'
import { CardList } from './table/CardList.tsx'
import type { Column } from './table/column.ts'
import { ColumnChooser } from './table/ColumnChooser.tsx'
import classes from './table/DataTable.module.css'
import { TableGrid } from './table/TableGrid.tsx'
import { useChoice } from './table/use-choice.ts'
import { useColumns } from './table/use-columns.ts'
import { type RowKey, useRowKeys } from './table/use-row-keys.ts'

export type DataTableProps<Row> = {
  /** Unique and lasting: the chosen columns are kept under it. */
  name: string
  /** Translated: what the rows are. */
  label: string
  list: ListState<Row>
  columns: readonly Column<Row>[]
  rowKey: (row: Row) => string | number
  /** Address that a row opens. */
  open?: (row: Row) => string
  sort?: string
  onSort?: (sort: string) => void
  /** Makes rows choosable: the buttons for those chosen. */
  bulk?: (chosen: Row[], clear: () => void) => ReactNode
  /** Keys that act on the row one is at: `[{ keys: 'a', label, run: assign }]`. */
  keys?: readonly RowKey<Row>[]
  /** Stands above the rows: filters. */
  above?: ReactNode
  /** Instead of no rows at all. */
  empty: ReactNode
}

/** Every list of the product: sorted, chosen, walked by keys, by pages; cards on a phone. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { name, label, list, columns, rowKey, open, bulk, keys = [], above, empty } = props
  const { t } = useWords()
  const { face } = useRegistry()
  const isPhone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false })
  const keyOf = (row: Row) => String(rowKey(row))
  const chooser = useColumns(name, columns)
  const choice = useChoice(list.items.map(keyOf))
  const loadMore = () => {
    if (list.hasMore && !list.isLoadingMore) list.loadMore()
  }
  const toggle = useStable(choice.toggle)
  const rows = useRowKeys({ rows: list.items, keyOf, rowKeys: keys, toggle: bulk ? toggle : null, atEnd: loadMore })
  const setCurrent = useStable(rows.setCurrent)
  const step = useStable(rows.step)
  const shared = { rows: list.items, columns: chooser.shown, keyOf, open, choice: bulk ? choice : null, label }
  const chosen = list.items.filter((row) => choice.keys.has(keyOf(row)))
  if (list.error && list.items.length === 0) return <ErrorView error={list.error} retry={list.retry} />
  return (
    <div className={classes.table} data-face={face}>
      <div className={classes.above}>
        <div className={classes.filters}>{above}</div>
        {!isPhone && columns.length > 2 && <ColumnChooser columns={columns} {...chooser} />}
      </div>
      {list.isLoading && <LoadingView lines={8} />}
      {!list.isLoading && list.items.length === 0 && empty}
      {list.items.length > 0 && isPhone && <CardList {...shared} />}
      {list.items.length > 0 && !isPhone && (
        <TableGrid
          {...shared}
          sort={props.sort}
          onSort={props.onSort}
          current={rows.current}
          at={rows.at}
          step={step}
          setCurrent={setCurrent}
          toggle={toggle}
          nearEnd={loadMore}
        />
      )}
      {list.hasMore && (
        <Button variant="subtle" className={classes.more} loading={list.isLoadingMore} onClick={loadMore}>
          {t('shell.table.more')}
        </Button>
      )}
      {bulk && chosen.length > 0 && (
        <BulkBar count={chosen.length} clear={choice.clear}>
          {bulk(chosen, choice.clear)}
        </BulkBar>
      )}
    </div>
  )
}

/** The same function for ever, doing what the latest one does: rows need not be drawn again for it. */
function useStable<Given extends unknown[]>(run: (...given: Given) => void): (...given: Given) => void {
  const latest = useRef(run)
  useLayoutEffect(() => {
    latest.current = run
  })
  return useCallback((...given: Given) => latest.current(...given), [])
}
