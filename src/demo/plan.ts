import type { Dice } from './dice.ts'
import { demoCompanies } from './companies.ts'
import { demoTickets, type NamedTicket } from './named-tickets.ts'
import { customerKeys, personOf, staffKeys } from './people.ts'
import { stories } from './stories/all.ts'
import type { Story } from './stories/story.ts'
import type { NamedTeam, TeamKey } from './teams.ts'

export const DEMO_TICKETS = 300
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const OLDEST_DAYS = 150

type State = NamedTicket['state']

/** A ticket before its words: who, where, when, how far. People and companies by their keys. */
export type Planned = {
  key: string | null
  story: Story
  requester: string
  under: string | null
  team: TeamKey
  assignee: string | null
  isPrivate: boolean
  state: State
  priority: Story['priority']
  source: 'mail' | 'portal' | 'desk'
  participants: { person: string; role: 'participant' | 'contact' | 'approver'; state: 'confirmed' | 'pending' }[]
  watchers: string[]
  createdAt: Date
}

/** All tickets, oldest first; the named ones stand among the young. */
export function planTickets(dice: Dice, now: Date): Planned[] {
  const named: [string, NamedTicket][] = Object.entries(demoTickets)
  const planned = Array.from({ length: DEMO_TICKETS }, (_, place) => {
    const name = named[(DEMO_TICKETS - 12 - place) / 4]
    const story = pickStory(dice, place, name?.[1])
    const createdAt = creation(dice, place, now)
    return name ? plannedByName(name, story, createdAt, now) : plannedByChance(dice, story, createdAt, now)
  })
  return planned.sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime())
}

/** Every story is told once before one is told again; a named ticket takes one that fits its team. */
function pickStory(dice: Dice, place: number, wish: NamedTicket | undefined): Story {
  const fitting = wish ? stories.filter((story) => story.team === wish.team && story.talk.length >= 3) : stories
  return wish ? dice.pick(fitting) : (fitting[(place * 29) % fitting.length] ?? dice.pick(fitting))
}

/** Many of today and yesterday, few of months ago, each in working hours. */
function creation(dice: Dice, place: number, now: Date): Date {
  const left = (DEMO_TICKETS - 1 - place) / DEMO_TICKETS
  const age = OLDEST_DAYS * left ** 1.7 * DAY + (25 + (place % 7)) * MINUTE
  const then = new Date(now.getTime() - age)
  if (age > 2 * DAY) then.setUTCHours(dice.between(6, 17), dice.between(0, 59), dice.between(0, 59))
  return then
}

function plannedByName([key, ticket]: [string, NamedTicket], story: Story, lately: Date, now: Date): Planned {
  const { daysAgo, watchers = [], participants = [], ...rest } = ticket
  return {
    ...rest,
    key,
    story,
    priority: story.priority,
    source: 'portal',
    participants: participants.map((one) => ({ ...one, role: 'participant' as const })),
    watchers: [...watchers],
    createdAt: daysAgo === undefined ? lately : new Date(now.getTime() - daysAgo * DAY),
  }
}

function plannedByChance(dice: Dice, story: Story, createdAt: Date, now: Date): Planned {
  const age = (now.getTime() - createdAt.getTime()) / DAY
  const { requester, under } = pickRequester(dice, story, age)
  const state = pickState(dice, age)
  const team = story.team ?? (state === 'new' ? null : 'desk')
  return {
    key: null,
    story,
    requester,
    under,
    team,
    assignee: state === 'new' ? null : pickAssignee(dice, team),
    isPrivate: story.isPrivate || dice.isLucky(0.02),
    state,
    priority: dice.isLucky(0.15) ? dice.pick(['low', 'normal', 'high', 'urgent'] as const) : story.priority,
    source: dice.pick(['mail', 'mail', 'mail', 'portal', 'portal', 'desk'] as const),
    participants: pickParticipants(dice, requester, under),
    watchers: dice.isLucky(0.15) ? [dice.pick(staffKeys)] : [],
    createdAt,
  }
}

/** Whoever had a membership in force that day, or none at all; staff now and then asks too. */
function pickRequester(dice: Dice, story: Story, age: number): { requester: string; under: string | null } {
  for (;;) {
    const requester = dice.isLucky(0.03) ? 'farah' : dice.pick(customerKeys)
    const person = personOf(requester)
    if (person.isDeactivated && age < 30) continue
    const memberships = person.memberships ?? []
    if (memberships.length === 0 && !story.isPrivate) return { requester, under: null }
    const inForce = memberships.filter(({ from = -500, to = 500, level }) => level !== null && from < -age && to > -age)
    if (inForce.length > 0) return { requester, under: dice.pick(inForce).company }
  }
}

const statesByAge: readonly { days: number; states: readonly State[] }[] = [
  { days: 1, states: ['new', 'new', 'new', 'open', 'open', 'pending'] },
  { days: 7, states: ['new', 'open', 'open', 'open', 'pending', 'pending', 'on-hold', 'solved', 'solved', 'solved'] },
  {
    days: 30,
    states: [
      'open',
      'pending',
      'pending',
      'on-hold',
      'solved',
      'solved',
      'solved',
      'solved',
      'closed',
      'closed',
      'closed',
      'closed',
    ],
  },
  {
    days: 999,
    states: ['open', 'pending', 'on-hold', 'solved', ...Array.from({ length: 28 }, () => 'closed' as const)],
  },
]

const pickState = (dice: Dice, age: number): State =>
  dice.pick(statesByAge.find(({ days }) => age < days)?.states ?? ['closed'])

/** Mostly somebody of the team who may be assigned; now and then an agent from outside. */
function pickAssignee(dice: Dice, team: TeamKey): string {
  const workers = staffKeys.filter((key) => team !== null && worksIn(key, team))
  const others = staffKeys.filter((key) => personOf(key).role === 'agent')
  return workers.length === 0 || dice.isLucky(0.04) ? dice.pick(others) : dice.pick(workers)
}

const worksIn = (key: string, team: NamedTeam) => ['member', 'own-work'].includes(personOf(key).teams?.[team] ?? '')

/** Colleagues whom the requester drew in; one in four only stood in the copy line of a mail and waits. */
function pickParticipants(dice: Dice, requester: string, under: string | null): Planned['participants'] {
  if (under === null || !dice.isLucky(0.24)) return []
  const colleagues = customerKeys.filter((key) => key !== requester && treeOf(key) === rootOf(under))
  const found = new Set([dice.pick(colleagues), ...(dice.isLucky(0.3) ? [dice.pick(colleagues)] : [])])
  return [...found].map((person) => ({
    person,
    role: dice.pick(['participant', 'participant', 'participant', 'contact', 'approver'] as const),
    state: dice.isLucky(0.25) ? ('pending' as const) : ('confirmed' as const),
  }))
}

const treeOf = (key: string) => rootOf(personOf(key).memberships?.find(({ isEmploying }) => isEmploying)?.company ?? '')

const parents: ReadonlyMap<string, string | null> = new Map(
  Object.entries(demoCompanies).map(([key, { parent }]) => [key, parent]),
)

function rootOf(company: string): string {
  const parent = parents.get(company) ?? null
  return parent === null ? company : rootOf(parent)
}
