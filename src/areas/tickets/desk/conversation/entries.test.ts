import { describe, expect, it } from 'vitest'
import { anchorOf, entriesOf, folded } from './entries.ts'

const author = { id: 1, name: 'Ana' }
const reply = (id: number, at: string) => ({
  id,
  author,
  byStaff: false,
  html: '',
  elided: null,
  source: 'mail',
  at,
  files: [],
})
const note = (id: number, at: string) => ({ id, author, html: '', at, files: [] })

describe('the conversation of a ticket', () => {
  it('puts replies and notes into one order of time', () => {
    const entries = entriesOf({
      replies: [reply(1, '2026-03-01T10:00:00.000Z'), reply(2, '2026-03-03T10:00:00.000Z')],
      notes: [note(1, '2026-03-02T10:00:00.000Z')],
    })
    expect(entries.map(anchorOf)).toEqual(['reply-1', 'note-1', 'reply-2'])
  })

  it('folds the middle of a long one, and leaves a short one alone', () => {
    const many = entriesOf({
      replies: Array.from({ length: 12 }, (_, index) => reply(index + 1, `2026-03-01T10:${10 + index}:00.000Z`)),
      notes: [],
    })
    const { first, between, last } = folded(many)
    expect([first.length, between.length, last.length]).toEqual([1, 6, 5])
    expect([...first, ...between, ...last]).toEqual(many)
    expect(folded(many.slice(0, 8)).between).toEqual([])
  })
})
