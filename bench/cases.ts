import { isStaffHat } from '../src/areas/access/role.ts'
import { ticketCounts } from '../src/areas/tickets/counts.ts'
import { listSharedTickets, listTickets } from '../src/areas/tickets/list.ts'
import { ask as askQuestion, openForCustomer } from '../src/areas/tickets/open.ts'
import { readSharedTicket, readTicket } from '../src/areas/tickets/read.ts'
import { reply } from '../src/areas/tickets/reply.ts'
import type { Product } from '../src/kernel/area.ts'
import { ask } from '../src/kernel/ask.ts'
import type { Me } from '../src/kernel/me.ts'
import { writeCursor } from '../src/kernel/pages.ts'
import { perform } from '../src/kernel/perform.ts'

/** One thing that is measured: the same through the kernel and over HTTP. */
export type Case = {
  says: string
  /** Milliseconds that the 99th percentile may have in the database and over HTTP. */
  bars: [number, number]
  inside: (app: Product, me: Me) => Promise<unknown>
  http: (me: Me) => { method: 'GET' | 'POST'; path: string; body?: object }
}

const DAY = 86_400_000

/** What a viewer of this kind does all day; `now` is that of the load, `tickets` some that each of them may see. */
export function casesFor(me: Me, now: Date, ticketOf: (me: Me) => number): Case[] {
  const isStaff = isStaffHat(me)
  const list = isStaff ? listTickets : listSharedTickets
  const path = isStaff ? '/api/v1/tickets' : '/api/v1/portal/tickets'
  const before = (days: number) => writeCursor('updated', new Date(now.getTime() - days * DAY), 1)
  const page = (says: string, input: Record<string, string>, bars: [number, number]): Case => ({
    says,
    bars,
    inside: (app, who) => ask(app, list, who, input),
    http: () => ({ method: 'GET', path: `${path}?${new URLSearchParams(input)}` }),
  })
  const read = isStaff ? readTicket : readSharedTicket
  const cases = [
    page('open, first page', { state: 'open' }, [10, 25]),
    page('open, deep page', { state: 'open', cursor: before(100) }, [10, 25]),
    page('any state, first page', {}, [10, 25]),
    page('any state, deep page', { cursor: before(500) }, [10, 25]),
    page('search a word in 1 %', { q: 'zephyrine' }, [50, 65]),
    page('search it among the open', { q: 'zephyrine', state: 'open' }, [50, 65]),
    {
      says: 'open a ticket',
      bars: [15, 30] satisfies [number, number],
      inside: (app: Product, who: Me) => ask(app, read, who, { id: ticketOf(who) }),
      http: (who: Me) => ({ method: 'GET' as const, path: `${path}/${ticketOf(who)}` }),
    },
  ]
  return isStaff ? [...cases, ...deskCases(ticketOf)] : [...cases, askCase]
}

const html = '<p>Hello,</p><p>the scanner in the archive does not answer any more.</p>'

const askCase: Case = {
  says: 'ask a question',
  bars: [15, 30],
  inside: (app, me) => perform(app, askQuestion, me, { subject: 'Scanner', html }),
  http: () => ({ method: 'POST', path: '/api/v1/portal/tickets', body: { subject: 'Scanner', html } }),
}

const deskCases = (ticketOf: (me: Me) => number): Case[] => [
  {
    says: 'counts of four filters',
    bars: [50, 65],
    inside: (app, me) => ask(app, ticketCounts, me, {}),
    http: () => ({ method: 'GET', path: '/api/v1/ticket-counts' }),
  },
  {
    says: 'create a ticket',
    bars: [15, 30],
    inside: (app, me) => perform(app, openForCustomer, me, { subject: 'Scanner', html, requester: me.person }),
    http: (me) => ({
      method: 'POST',
      path: '/api/v1/tickets',
      body: { subject: 'Scanner', html, requester: me.person },
    }),
  },
  {
    says: 'reply',
    bars: [15, 30],
    inside: (app, me) => perform(app, reply, me, { id: ticketOf(me), html }),
    http: (me) => ({ method: 'POST', path: `/api/v1/tickets/${ticketOf(me)}/replies`, body: { html } }),
  },
]
