import type { Tx } from '../../../kernel/db.ts'
import type { Catalogue } from './catalogue.ts'

/** A row as jsonb says it, by column. */
export type Row = Record<string, unknown>

/** The primary key of a row. */
export type Key = Record<string, unknown>

/** What the row that stays takes over from the one it stands for: columns to write. */
export type Unite = (tx: Tx, kept: Row, gone: Row, now: Date) => Promise<Row> | Row

/** One merge under way: everything it does is written down, so that it can be undone step by step. */
export type Work = {
  tx: Tx
  catalogue: Catalogue
  merge: number
  /** The master when people are merged: what is kept aside is theirs. */
  person: number | null
  now: Date
  /** Place of the next step. */
  next: () => number
  /** By table: two rows that may not stand side by side become one. Without it the row of the master stays as it is. */
  unions: Readonly<Record<string, Unite>>
}

/** Turns everything that refers to the row `from` of a table to the row `into`. */
export type Absorb = (work: Work, table: string, from: number, into: number) => Promise<void>
