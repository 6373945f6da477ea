import { IconPlus, IconTicket, IconUserQuestion } from '@tabler/icons-react'
import { face } from '../../../shell/face.ts'
import { findTickets } from './find-tickets.ts'
import { useOpenCount } from './list/use-counts.ts'

/** Tickets on the desk: the queue, one ticket from all sides, a new one for a customer. */
export const ticketsDesk = face({
  area: 'tickets',
  kinds: { ticket: IconTicket },
  nav: [
    {
      to: '/tickets',
      label: 'tickets.desk.nav',
      icon: IconTicket,
      order: 20,
      can: 'ticket.view',
      useCount: useOpenCount,
    },
  ],
  pages: [
    { path: '/tickets', load: () => import('./list/TicketList.tsx') },
    { path: '/tickets/new', load: () => import('./new/NewTicket.tsx') },
    { path: '/tickets/$id', load: () => import('./page/TicketPage.tsx') },
    { path: '/tickets/$id/links', load: () => import('./page/TicketLinks.tsx') },
    { path: '/tickets/$id/history', load: () => import('./page/TicketHistory.tsx') },
    { path: '/tickets/$id/access', load: () => import('./page/TicketAccess.tsx') },
  ],
  actions: [
    {
      key: 'tickets.new',
      label: 'tickets.desk.new.title',
      icon: IconPlus,
      shortcut: 'c',
      can: 'ticket.create',
      run: ({ go }) => go('/tickets/new'),
    },
    {
      key: 'tickets.mine',
      label: 'tickets.desk.list.go-mine',
      icon: IconUserQuestion,
      shortcut: 'g m',
      can: 'ticket.view',
      run: ({ go }) => go('/tickets?view=mine'),
    },
    {
      key: 'tickets.list',
      label: 'tickets.desk.list.go',
      icon: IconTicket,
      shortcut: 'g t',
      can: 'ticket.view',
      run: ({ go }) => go('/tickets'),
    },
  ],
  finders: [{ key: 'tickets', label: 'tickets.desk.many', can: 'ticket.view', find: findTickets }],
  slots: {
    'desk.home': [{ order: 20, can: 'ticket.view', load: () => import('./home/QueueOverview.tsx') }],
    'person.actions': [{ order: 10, can: 'ticket.create', load: () => import('./elsewhere/NewTicketFor.tsx') }],
    'person.overview': [{ order: 20, can: 'ticket.view', load: () => import('./elsewhere/TicketsOfPerson.tsx') }],
    'person.history': [{ order: 10, can: 'ticket.view', load: () => import('./elsewhere/HistoryOfPerson.tsx') }],
    'company.overview': [{ order: 20, can: 'ticket.view', load: () => import('./elsewhere/TicketsOfCompany.tsx') }],
    'company.links': [{ order: 20, can: 'ticket.view', load: () => import('./elsewhere/TicketsOfCompany.tsx') }],
    'site.overview': [{ order: 20, can: 'ticket.view', load: () => import('./elsewhere/TicketsOfSite.tsx') }],
    'site.links': [{ order: 20, can: 'ticket.view', load: () => import('./elsewhere/TicketsOfSite.tsx') }],
  },
})
