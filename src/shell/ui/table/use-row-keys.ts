import { useState } from 'react'
import { useShortcuts } from '../../use-shortcuts.ts'
import { useWords } from '../../words.ts'

export type RowKey<Row> = { keys: string; label: string; run: (row: Row) => void }

type RowKeysInput<Row> = {
  rows: readonly Row[]
  keyOf: (row: Row) => string
  rowKeys: readonly RowKey<Row>[]
  toggle: ((key: string) => void) | null
  atEnd: () => void
}

/**
 * Moves through rows with j and k and acts on the current one. The place is kept by the row's key, so that rows that
 * arrive above it do not move it.
 */
export function useRowKeys<Row>({ rows, keyOf, rowKeys, toggle, atEnd }: RowKeysInput<Row>) {
  const { t } = useWords()
  const [current, setCurrent] = useState<string | null>(null)
  const at = rows.findIndex((row) => keyOf(row) === current)
  const step = (by: 1 | -1) => {
    const to = rows[at < 0 ? 0 : at + by]
    if (to) setCurrent(keyOf(to))
    if (by === 1 && at >= rows.length - 3) atEnd()
  }
  const own = rowKeys.map(({ keys, label, run }) => ({
    keys,
    label,
    run: () => {
      const row = rows[at]
      if (row) run(row)
    },
  }))
  const choosing = toggle && {
    keys: 'x',
    label: t('shell.table.choose'),
    run: () => {
      if (current !== null) toggle(current)
    },
  }
  useShortcuts([
    { keys: 'j', label: t('shell.table.down'), run: () => step(1) },
    { keys: 'k', label: t('shell.table.up'), run: () => step(-1) },
    ...(choosing ? [choosing] : []),
    ...own,
  ])
  return { current, at, setCurrent, step }
}
