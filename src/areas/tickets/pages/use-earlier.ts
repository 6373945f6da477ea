import { useState } from 'react'

/** The server shows this many of the newest replies, and as many notes. */
const PAGE = 200

/**
 * A long conversation from its end: `shown` are the newest entries, which change while one looks; `ask` gives those
 * before one of them. What was fetched stays, so that nothing is missing between it and newer entries.
 */
export function useEarlier<Entry extends { id: number }>(
  shown: readonly Entry[],
  ask: (before: number) => Promise<{ entries: Entry[] }>,
) {
  const [fetched, setFetched] = useState<readonly Entry[]>([])
  const [isAtStart, setAtStart] = useState(false)
  const entries = [...new Map([...fetched, ...shown].map((entry) => [entry.id, entry])).values()].sort(
    (one, other) => one.id - other.id,
  )
  const first = entries[0]
  return {
    entries,
    hasEarlier: !isAtStart && first !== undefined && shown.length >= PAGE,
    load: async () => {
      if (!first) return
      const earlier = await ask(first.id)
      setFetched([...earlier.entries, ...entries])
      setAtStart(earlier.entries.length < PAGE)
    },
  }
}
