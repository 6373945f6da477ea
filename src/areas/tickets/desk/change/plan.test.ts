import { describe, expect, it } from 'vitest'
import { type Change, type Changeable, changed, wayBack } from './change.ts'
import { planOf } from './plan.ts'

const ana = { id: 1, name: 'Ana' }
const ben = { id: 2, name: 'Ben' }
const mayAll = { assign: true, close: true, reopen: true }

const ticket = (id: number, part: Partial<Changeable> = {}): Changeable => ({
  id,
  subject: `Ticket ${id}`,
  state: 'open',
  team: null,
  assignee: null,
  version: 1,
  can: mayAll,
  ...part,
})

const giveToAna: Change = { to: 'assignment', assignee: ana }

describe('the plan for many tickets', () => {
  it('sorts them into those that change, that are so already and that one may not change', () => {
    const free = ticket(1)
    const hers = ticket(2, { assignee: ana })
    const locked = ticket(3, { can: { ...mayAll, assign: false } })
    const plan = planOf([free, hers, locked], giveToAna)
    expect(plan.changes.map((each) => each.before.id)).toEqual([1])
    expect(plan.same).toEqual([hers])
    expect(plan.refused).toEqual([{ ticket: locked, verb: 'assign' }])
  })

  it('needs the right to reopen for what is closed', () => {
    const closed = ticket(1, { state: 'closed', can: { assign: true, close: false, reopen: false } })
    expect(planOf([closed], { to: 'state', state: 'open' }).refused).toEqual([{ ticket: closed, verb: 'reopen' }])
  })

  it('leaves the half that is not named as it is', () => {
    const one = ticket(1, { team: { id: 7, name: 'Network' }, assignee: ben })
    expect(changed(one, giveToAna)).toMatchObject({ team: { id: 7 }, assignee: ana })
    expect(changed(one, { to: 'assignment', assignee: null })).toMatchObject({ team: { id: 7 }, assignee: null })
  })

  it('opens a new ticket when somebody gets it, as the server does', () => {
    expect(changed(ticket(1, { state: 'new' }), giveToAna).state).toBe('open')
  })

  it('knows the way back', () => {
    const before = ticket(1, { assignee: ben })
    expect(wayBack(giveToAna, before)).toEqual({ to: 'assignment', team: null, assignee: ben })
    expect(wayBack({ to: 'state', state: 'solved' }, ticket(1, { state: 'pending' }))).toEqual({
      to: 'state',
      state: 'pending',
    })
  })
})
