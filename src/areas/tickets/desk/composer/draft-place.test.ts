import { describe, expect, it } from 'vitest'
import { draftPlace, emptyDraft, parseDraft } from './draft-place.ts'

describe('drafts', () => {
  it('lie apart for each person, ticket and kind', () => {
    const places = [
      draftPlace(1, 12, 'reply'),
      draftPlace(1, 12, 'note'),
      draftPlace(1, 121, 'reply'),
      draftPlace(11, 2, 'reply'),
      draftPlace(1, 'new', 'ticket'),
    ]
    expect(new Set(places).size).toBe(places.length)
  })

  it('come back as they were kept', () => {
    const draft = { html: '<p>Hello</p>', files: [{ id: 4, name: 'a.png', size: 10 }] }
    expect(parseDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft)
  })

  it('bear whatever lies in their place', () => {
    expect(parseDraft(null)).toEqual(emptyDraft)
    expect(parseDraft('<p>')).toEqual(emptyDraft)
    expect(parseDraft({ html: 3, files: [{ id: 'x' }, null, { id: 1, name: 'a', size: 2 }] })).toEqual({
      html: '',
      files: [{ id: 1, name: 'a', size: 2 }],
    })
  })
})
