import type { Asked } from './people/known.ts'
import type { Row } from './rows.ts'
import type { TableRecord } from './table/csv-record.ts'

/** A record of the file, by its number among the records that are no headings, from 1. */
export type Line = TableRecord & { position: number }

/** Only look, or do it. */
export type Mode = 'check' | 'run'

/** How lines of one kind are judged and written. */
export type Batch = {
  begin: (asked: Asked) => Promise<unknown>
  /** All of these lines or, by throwing, none of them. */
  run: (asked: Asked, lines: readonly Line[], mode: Mode) => Promise<Row[]>
  refuse: (line: Line, rule: string) => Row
}
