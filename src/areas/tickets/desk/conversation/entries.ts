import type { NoteOfTicket, ReplyOfTicket, Ticket } from '../use-ticket.ts'

export type Entry = ({ kind: 'reply' } & ReplyOfTicket) | ({ kind: 'note' } & NoteOfTicket)

/** Anchor of an entry in the address: `#reply-12`. */
export const anchorOf = (entry: Entry) => `${entry.kind}-${entry.id}`

/** Replies and notes in the order they were written. */
export function entriesOf({ replies, notes }: Pick<Ticket, 'replies' | 'notes'>): Entry[] {
  const all: Entry[] = [
    ...replies.map((reply) => ({ kind: 'reply' as const, ...reply })),
    ...notes.map((note) => ({ kind: 'note' as const, ...note })),
  ]
  return all.sort((one, other) => one.at.localeCompare(other.at) || one.id - other.id)
}

const shownAtEnd = 5
const worthFolding = 3

/** A long conversation as it is first shown: how it began, what lies between, where it stands. */
export function folded(entries: readonly Entry[]): { first: Entry[]; between: Entry[]; last: Entry[] } {
  if (entries.length < 1 + worthFolding + shownAtEnd) return { first: [], between: [], last: [...entries] }
  return { first: entries.slice(0, 1), between: entries.slice(1, -shownAtEnd), last: entries.slice(-shownAtEnd) }
}
