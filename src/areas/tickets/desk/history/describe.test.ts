import { describe, expect, it } from 'vitest'
import { stepsOf } from './describe.ts'

describe('a change in words', () => {
  it('names only what changed, with people and teams to be looked up', () => {
    expect(stepsOf({ before: { team: 3, assignee: null }, after: { team: 3, assignee: 12 } })).toEqual([
      { field: 'assignee', after: { kind: 'person', id: 12 } },
    ])
    expect(stepsOf({ before: { state: 'open' }, after: { state: 'solved' } })).toEqual([
      { field: 'state', before: { word: 'tickets.desk.state.open' }, after: { word: 'tickets.desk.state.solved' } },
    ])
  })

  it('says yes and no, and bears what it does not know', () => {
    expect(stepsOf({ before: { isPrivate: false }, after: { isPrivate: true } })).toEqual([
      { field: 'isPrivate', before: { word: 'tickets.desk.no' }, after: { word: 'tickets.desk.yes' } },
    ])
    expect(stepsOf({ before: null, after: { odd: [1] } })).toEqual([{ field: 'odd', after: { text: '[1]' } }])
    expect(stepsOf({ before: undefined, after: null })).toEqual([])
  })
})
