import { useRef, useState } from 'react'

export type Choice = {
  keys: ReadonlySet<string>
  /** `range` chooses everything between the last one touched and this one, as Shift does. */
  toggle: (key: string, how?: 'one' | 'range') => void
  toggleAll: () => void
  clear: () => void
  isAll: boolean
}

/** The rows chosen for a bulk action. Rows that leave the list leave the choice. */
export function useChoice(all: readonly string[]): Choice {
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set())
  const last = useRef<string | null>(null)
  const keys = new Set(all.filter((key) => touched.has(key)))
  const toggle = (key: string, how: 'one' | 'range' = 'one') => {
    const next = new Set(keys)
    const range = how === 'range' && last.current !== null ? between(all, last.current, key) : [key]
    const isOn = !keys.has(key)
    for (const each of range) {
      if (isOn) next.add(each)
      else next.delete(each)
    }
    last.current = key
    setTouched(next)
  }
  const isAll = all.length > 0 && keys.size === all.length
  return {
    keys,
    toggle,
    toggleAll: () => setTouched(isAll ? new Set() : new Set(all)),
    clear: () => setTouched(new Set()),
    isAll,
  }
}

function between(all: readonly string[], one: string, other: string): string[] {
  const [from, to] = [all.indexOf(one), all.indexOf(other)].toSorted((a, b) => a - b)
  if (from === undefined || to === undefined || from < 0) return [other]
  return all.slice(from, to + 1)
}
