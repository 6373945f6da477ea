import { describe, expect, it } from 'vitest'
import { inputOf, usualAddress } from './people-address.ts'

describe('the address of the list of people', () => {
  it('asks for everyone active when nothing is said', () => {
    expect(inputOf(usualAddress)).toEqual({})
  })

  it('narrows by view, search, company and group', () => {
    expect(inputOf({ view: 'staff', q: ' ana ', company: '7', group: '3', sort: 'created' })).toEqual({
      staff: true,
      q: 'ana',
      company: 7,
      group: 3,
      sort: 'created',
    })
    expect(inputOf({ ...usualAddress, view: 'deactivated' })).toEqual({ active: false })
  })

  it('leaves out what is no such value', () => {
    expect(inputOf({ view: 'everyone', q: ' ', company: '7 or 1=1', group: 'x', sort: 'rank' })).toEqual({})
  })
})
