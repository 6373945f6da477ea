import { useState } from 'react'
import type { Column } from './column.ts'

/** Which columns are shown, kept in this browser under the name of the table. */
export function useColumns<Row>(name: string, columns: readonly Column<Row>[]) {
  const place = `foyer.columns.${name}`
  const [chosen, setChosen] = useState(() => read(place))
  const usual = columns.filter((column) => column.shows !== 'off').map((column) => column.key)
  const keys = chosen ?? usual
  const shown = columns.filter((column) => column.shows === 'main' || keys.includes(column.key))
  const choose = (next: string[] | null) => {
    setChosen(next)
    if (next) localStorage.setItem(place, JSON.stringify(next))
    else localStorage.removeItem(place)
  }
  const toggle = (key: string) => choose(keys.includes(key) ? keys.filter((each) => each !== key) : [...keys, key])
  return { shown, toggle, reset: () => choose(null), isUsual: chosen === null }
}

function read(place: string): string[] | null {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(place) ?? 'null')
    return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : null
  } catch {
    return null
  }
}
