import { useState } from 'react'
import { type Draft, emptyDraft, keepDraft, readDraft } from './draft-place.ts'

/** A text that is being written: kept in this browser with every change, until it is sent or thrown away. */
export function useDraft(place: string) {
  const [draft, setDraft] = useState(() => readDraft(place))
  const change = (next: (now: Draft) => Draft) => {
    setDraft((now) => {
      const changed = next(now)
      keepDraft(place, changed)
      return changed
    })
  }
  return {
    draft,
    write: (html: string) => change((now) => ({ ...now, html })),
    change,
    clear: () => change(() => emptyDraft),
  }
}
