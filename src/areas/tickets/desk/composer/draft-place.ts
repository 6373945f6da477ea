/** What is being written: for the customer, or for colleagues. */
export type Mode = 'reply' | 'note'

/** A file that is on the server already and hangs on nothing yet. */
export type HeldFile = { id: number; name: string; size: number }
export type Draft = { html: string; files: HeldFile[] }

export const emptyDraft: Draft = { html: '', files: [] }

/** @returns where a draft is kept: for one person, one ticket (or `new`), one kind of text, so that none becomes another */
export const draftPlace = (person: number, ticket: number | 'new', kind: string) =>
  `foyer.draft.${person}.${ticket}.${kind}`

/** What was kept; nothing when there is none or this browser keeps nothing. */
export function readDraft(place: string): Draft {
  try {
    return parseDraft(JSON.parse(localStorage.getItem(place) ?? 'null'))
  } catch {
    return emptyDraft
  }
}

/** Keeps a draft until it is sent; an empty one is forgotten. A browser that is full or refuses keeps it on the page only. */
export function keepDraft(place: string, draft: Draft): void {
  try {
    if (draft.html === '' && draft.files.length === 0) localStorage.removeItem(place)
    else localStorage.setItem(place, JSON.stringify(draft))
  } catch {
    return
  }
}

/** Reads a draft from JSON, leaving out what is none. */
export function parseDraft(value: unknown): Draft {
  if (typeof value !== 'object' || value === null) return emptyDraft
  const { html, files }: { html?: unknown; files?: unknown } = value
  return {
    html: typeof html === 'string' ? html : '',
    files: Array.isArray(files) ? files.flatMap(parseFile) : [],
  }
}

function parseFile(value: unknown): HeldFile[] {
  if (typeof value !== 'object' || value === null) return []
  const { id, name, size }: { id?: unknown; name?: unknown; size?: unknown } = value
  return typeof id === 'number' && typeof name === 'string' && typeof size === 'number' ? [{ id, name, size }] : []
}
