import type { ReactNode } from 'react'

/** A column of `<DataTable>`; on a phone a line of the card. */
export type Column<Row> = {
  key: string
  /** Translated. */
  label: string
  cell: (row: Row) => ReactNode
  /** CSS width; columns without one share what is left. */
  width?: string
  /** Numbers stand at the end. */
  align?: 'start' | 'end'
  /** Names of the server's sorts that go up or down this column. */
  sort?: { up?: string; down?: string }
  /** `main`: carries the link and heads the card; always shown. `off`: only when chosen. */
  shows?: 'main' | 'off'
  /** Left out of the cards of a phone. */
  card?: 'no'
}

const leastWidth = '12rem'

/** The width below which a table scrolls sideways instead of squeezing its columns. */
export function leastWidthOf(columns: readonly { width?: string }[]): string {
  return `calc(${columns.map((column) => column.width ?? leastWidth).join(' + ')} + 2.25rem)`
}

/** What clicking a header asks for: down first, then up, whichever the server offers. */
export function nextSort(sort: Column<never>['sort'], now: string | undefined): string | undefined {
  if (!sort) return undefined
  if (now === sort.down) return sort.up ?? sort.down
  return sort.down && now !== sort.down ? sort.down : sort.up
}

/** For `aria-sort`. */
export function directionOf(sort: Column<never>['sort'], now: string | undefined) {
  if (now === undefined || !sort) return undefined
  if (now === sort.up) return 'ascending'
  return now === sort.down ? 'descending' : undefined
}
