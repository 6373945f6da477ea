import type { World } from '../../world/random-world.ts'

type Person = World['people'][number]
const person = (more: Partial<Person>): Person => ({ active: true, role: null, memberships: [], teams: [], ...more })
const at = (company: number, level: Person['memberships'][number]['level'], when: 'now' | 'ended' = 'now') => [
  { company, level, when },
]
const inTeam = (role: 'member' | 'reader' | 'own-work') => [{ team: 0, role }]

/** Acme with an office below it, and Globex. */
const companies: World['companies'] = [{ parent: null }, { parent: 0 }, { parent: null }]

/** Support and Night are walled, Front is open to every agent. */
const teams = [{ walled: true }, { walled: false }, { walled: true }]

/** One person of each kind that the rules know. */
export const people = {
  owner: person({ role: 'owner' }),
  admin: person({ role: 'admin' }),
  member: person({ role: 'agent', teams: inTeam('member') }),
  reader: person({ role: 'agent', teams: inTeam('reader') }),
  ownWork: person({ role: 'agent', teams: inTeam('own-work') }),
  teamless: person({ role: 'agent' }),
  basic: person({ memberships: at(0, 'basic') }),
  advanced: person({ memberships: at(0, 'advanced') }),
  manager: person({ memberships: at(0, 'manager') }),
  resource: person({ memberships: at(0, 'advanced') }),
  administrator: person({ memberships: at(0, 'manager') }),
  office: person({ memberships: at(1, 'basic') }),
  personal: person({}),
  hatless: person({ memberships: at(0, null) }),
  former: person({ memberships: at(0, 'manager', 'ended') }),
  foreign: person({ memberships: at(2, 'manager') }),
  deactivated: person({ active: false, memberships: at(0, 'manager') }),
  dual: person({ role: 'agent', memberships: at(0, 'basic'), teams: inTeam('member') }),
} satisfies Record<string, Person>

export type Name = keyof typeof people

// Object.keys forgets that these are the names above.
export const names = Object.keys(people).filter((name): name is Name => name in people)
const place = (name: Name) => names.indexOf(name)

type Ticket = World['tickets'][number]
const ticket = (requester: Name, more: Partial<Ticket> = {}): Ticket => ({
  requester: place(requester),
  membership: people[requester].memberships.length > 0 ? 0 : null,
  team: null,
  assignee: null,
  state: 'open',
  isPrivate: false,
  participants: [],
  ...more,
})

const tickets: Ticket[] = [
  ticket('basic'),
  ticket('basic', { team: 0, assignee: place('ownWork') }),
  ticket('basic', { isPrivate: true, team: 2 }),
  ticket('manager', { team: 0, state: 'closed' }),
  ticket('manager', { team: 1, assignee: place('member') }),
  ticket('advanced', { team: 2, state: 'solved' }),
  ticket('office', { team: 0, assignee: place('member') }),
  ticket('personal', { participants: [{ person: place('basic'), state: 'confirmed' }] }),
  ticket('foreign', { team: 2, participants: [{ person: place('manager'), state: 'pending' }] }),
  ticket('foreign', { team: 0, assignee: place('teamless') }),
  ticket('former', { team: 1 }),
  ticket('dual', { team: 0 }),
  ticket('dual', { membership: null, team: 2, assignee: place('reader') }),
]

/** The small world of the laws: one person of each kind, and tickets that each of them may or may not see. */
export const castWorld: World = { companies, teams, people: names.map((name) => people[name]), tickets }
