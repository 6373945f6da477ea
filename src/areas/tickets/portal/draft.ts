import { useCallback, useState } from 'react'
import { useMe } from '../../../shell/me.ts'

/** Before every draft's name in the browser's storage; signing out removes what begins so. */
const place = 'foyer.draft.'

type Texts = Record<string, string>

/**
 * What somebody wrote and has not sent yet, kept in this browser for them and their hat until it is sent:
 * `const [draft, keep, drop] = useDraft('ask', { subject: '', html: '' })`. Texts only; files are not kept.
 */
export function useDraft<Draft extends Texts>(name: string, blank: Draft) {
  const me = useMe()
  const key = `${place}${me.person?.id ?? 0}.${me.hat}.${name}`
  const [empty] = useState(blank)
  const [draft, setDraft] = useState(() => readDraft(key, blank))
  const keep = useCallback(
    (part: Partial<Draft>) =>
      setDraft((now) => {
        const next = { ...now, ...part }
        writeDraft(key, next)
        return next
      }),
    [key],
  )
  const drop = useCallback(() => {
    writeDraft(key, {})
    setDraft(empty)
  }, [key, empty])
  return [draft, keep, drop] as const
}

function readDraft<Draft extends Texts>(key: string, blank: Draft): Draft {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '{}')
    if (typeof kept !== 'object' || kept === null) return blank
    const texts = Object.entries(kept).filter(([name, text]) => name in blank && typeof text === 'string')
    return { ...blank, ...Object.fromEntries(texts) }
  } catch {
    return blank
  }
}

// A browser that keeps nothing (private windows, a full storage) must not keep anybody from writing.
function writeDraft(key: string, draft: Texts): void {
  try {
    if (Object.values(draft).every((text) => text === '')) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(draft))
  } catch {
    return
  }
}
