import { IconHome, IconMessages, IconPencilPlus, IconTicket } from '@tabler/icons-react'
import { face } from '../../../shell/face.ts'
import { useWaitingCount } from './use-tickets.ts'

/** Questions as customers ask and follow them. */
export const ticketsPortal = face({
  area: 'tickets',
  kinds: { ticket: IconTicket },
  nav: [
    { to: '/', label: 'tickets.portal.nav.home', icon: IconHome, order: 10 },
    { to: '/tickets', label: 'tickets.portal.nav.tickets', icon: IconMessages, order: 20, useCount: useWaitingCount },
    { to: '/ask', label: 'tickets.portal.nav.ask', icon: IconPencilPlus, order: 30, can: 'ticket.create' },
  ],
  pages: [
    { path: '/', load: () => import('./HomePage.tsx') },
    { path: '/ask', load: () => import('./AskPage.tsx') },
    { path: '/tickets', load: () => import('./TicketsPage.tsx') },
    { path: '/tickets/$id', load: () => import('./TicketPage.tsx') },
    { path: '/tickets/$id/why', load: () => import('./WhyPage.tsx') },
  ],
})
