import type { PersonKey } from './people.ts'
import type { TeamKey } from './teams.ts'

export type NamedTicket = {
  requester: PersonKey
  /** Company of the membership it was opened under; null without one. */
  under: string | null
  team: TeamKey
  assignee: PersonKey | null
  isPrivate: boolean
  state: 'new' | 'open' | 'pending' | 'on-hold' | 'solved' | 'closed'
  participants?: readonly { person: PersonKey; state: 'confirmed' | 'pending' }[]
  watchers?: readonly PersonKey[]
  /** Lately, when left out. */
  daysAgo?: number
}

/** Tickets that tests and guides speak of by name; one for each way in which access can turn out. */
export const demoTickets = {
  /** An everyday ticket of the open team. */
  everyday: {
    requester: 'imani',
    under: 'brightwater',
    team: 'desk',
    assignee: 'ana',
    isPrivate: false,
    state: 'open',
    watchers: ['adam'],
  },
  /** Private: the requester's own company does not see it. */
  salary: {
    requester: 'uma',
    under: 'logistics',
    team: 'payroll',
    assignee: 'dmitri',
    isPrivate: true,
    state: 'pending',
  },
  /** Of no team and of nobody: every agent may take it. */
  homeless: { requester: 'noah', under: 'foods', team: null, assignee: null, isPrivate: false, state: 'new' },
  /** Behind a wall, opened to Ana alone because it is hers. */
  lent: {
    requester: 'tariq',
    under: 'logistics',
    team: 'infrastructure',
    assignee: 'ana',
    isPrivate: false,
    state: 'open',
  },
  /** Behind a wall and free. */
  walled: {
    requester: 'zara',
    under: 'rotterdam',
    team: 'infrastructure',
    assignee: null,
    isPrivate: false,
    state: 'open',
  },
  /** Priya follows it, Kofi was only copied on a mail and waits. */
  copied: {
    requester: 'elif',
    under: 'marlow',
    team: 'desk',
    assignee: 'chloe',
    isPrivate: false,
    state: 'pending',
    participants: [
      { person: 'priya', state: 'confirmed' },
      { person: 'kofi', state: 'pending' },
    ],
  },
  /** Felix asked under his second hat. */
  secondHat: {
    requester: 'felix',
    under: 'brightwater',
    team: 'desk',
    assignee: 'adam',
    isPrivate: false,
    state: 'open',
  },
  /** Sam asked while he still worked there. */
  leaver: {
    requester: 'sam',
    under: 'foods',
    team: 'desk',
    assignee: 'ana',
    isPrivate: false,
    state: 'solved',
    daysAgo: 40,
  },
  /** Lena belongs to no company. */
  alone: { requester: 'lena', under: null, team: 'desk', assignee: 'ana', isPrivate: false, state: 'open' },
  /** Staff as a customer: Farah asks under the hat of the architects. */
  colleague: {
    requester: 'farah',
    under: 'marlow',
    team: 'desk',
    assignee: 'chloe',
    isPrivate: false,
    state: 'pending',
  },
} as const satisfies Record<string, NamedTicket>

export type TicketKey = keyof typeof demoTickets
