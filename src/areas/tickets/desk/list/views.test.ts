import { describe, expect, it } from 'vitest'
import { chosen, inputOf, usualAddress, viewOf } from './views.ts'

describe('the address of the list', () => {
  it('asks for what is open when nothing is said', () => {
    expect(inputOf(usualAddress)).toEqual({ state: 'open' })
  })

  it('narrows a view by the chips', () => {
    const address = { ...usualAddress, view: 'mine', team: '7', priority: 'high', q: ' printer ' }
    expect(inputOf(address)).toEqual({ state: 'open', assignee: 'me', team: 7, priority: 'high', q: 'printer' })
  })

  it('leaves out what is no such value instead of asking for it', () => {
    const address = {
      ...usualAddress,
      view: 'nonsense',
      team: '1e3',
      assignee: "1' or 1=1",
      priority: 'huge',
      requester: '0',
    }
    expect(inputOf(address)).toEqual({ state: 'open' })
  })

  it('lets a view give way to a chip that settles the same question', () => {
    const mine = { ...usualAddress, view: 'mine' }
    expect({ ...mine, ...chosen(mine, 'assignee', '12') }).toMatchObject({ view: 'open', assignee: '12' })
    expect({ ...usualAddress, ...chosen(usualAddress, 'state', 'solved') }).toMatchObject({
      view: 'all',
      state: 'solved',
    })
    expect(chosen(mine, 'assignee', '')).toEqual({ assignee: '' })
    expect(viewOf({ ...mine, ...chosen(mine, 'team', '3') })).toBe('mine')
  })
})
