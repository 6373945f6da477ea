import { describe, expect, it } from 'vitest'
import { makeDictionary, say, type WordValues } from '../../../../shell/say.ts'
import words from '../../words.en.json' with { type: 'json' }
import { audienceSentence } from './audience-sentence.ts'

const dictionary = makeDictionary({ tickets: words })
const speaker = { t: (key: string, values?: WordValues) => say(dictionary, 'en', key, values), language: 'en' }

const seer = (id: number, name: string, isStaff: boolean) => ({
  person: { id, name },
  hat: isStaff ? 'staff' : 'personal',
  isStaff,
  because: [],
})
const audience = (customers: string[], staff: string[], unnamed = 0) => ({
  total: customers.length + staff.length + unnamed,
  customers: customers.length,
  people: [
    ...customers.map((name, id) => seer(id + 1, name, false)),
    ...staff.map((name, id) => seer(id + 100, name, true)),
  ],
})

describe('who can see this', () => {
  it('names customers and counts staff', () => {
    expect(audienceSentence(audience(['Ana', 'Ben'], ['Kim', 'Lee', 'Mo']), 'reply', speaker)).toBe(
      'Ana, Ben, and 3 staff can see this',
    )
    expect(audienceSentence(audience(['Ana'], ['Kim']), 'reply', speaker)).toBe('Ana and 1 of staff can see this')
  })

  it('counts customers beyond the first few', () => {
    expect(audienceSentence(audience(['Ana', 'Ben', 'Cleo', 'Dan', 'Eve'], ['Kim']), 'reply', speaker)).toBe(
      'Ana, Ben, 3 more customers, and 1 of staff can see this',
    )
  })

  it('says when no customer can', () => {
    expect(audienceSentence(audience([], ['Kim', 'Lee']), 'reply', speaker)).toBe(
      'No customer can see this, only 2 staff',
    )
  })

  it('says of a note that only staff reads it, whoever is not named', () => {
    expect(audienceSentence(audience([], ['Kim', 'Lee', 'Mo'], 2), 'note', speaker)).toBe(
      'Only staff: Kim, Lee, and 3 more',
    )
  })
})
