import { IconStack2 } from '@tabler/icons-react'
import { face } from '../../../shell/face.ts'
import { findServices, pickService } from './pick-service.ts'
import './slots.ts'

/** Services on the desk: their settings, who has them and why, from every side. */
export const servicesDesk = face({
  area: 'services',
  kinds: { service: IconStack2 },
  nav: [{ to: '/services', label: 'services.desk.nav', icon: IconStack2, order: 55, can: 'service.view' }],
  pages: [
    { path: '/services', load: () => import('./list/ServiceList.tsx') },
    { path: '/services/new', load: () => import('./change/NewService.tsx') },
    { path: '/services/$id', load: () => import('./page/ServicePage.tsx') },
    { path: '/services/$id/people', load: () => import('./page/ServicePeople.tsx') },
    { path: '/services/$id/links', load: () => import('./page/ServiceLinks.tsx') },
    { path: '/services/$id/history', load: () => import('./page/ServiceHistory.tsx') },
    { path: '/services/$id/access', load: () => import('./page/ServiceAccess.tsx') },
  ],
  actions: [
    {
      key: 'services.list',
      label: 'services.desk.go',
      icon: IconStack2,
      shortcut: 'g s',
      can: 'service.view',
      run: ({ go }) => go('/services'),
    },
    {
      key: 'services.new',
      label: 'services.desk.new.title',
      icon: IconStack2,
      can: 'service.manage',
      run: ({ go }) => go('/services/new'),
    },
  ],
  finders: [{ key: 'services', label: 'services.desk.nav', can: 'service.view', find: findServices }],
  slots: {
    'person.links': [{ order: 20, can: 'service.view', load: () => import('./elsewhere/ServicesOfPerson.tsx') }],
    'company.links': [{ order: 20, can: 'service.view', load: () => import('./elsewhere/ServicesOfCompany.tsx') }],
    'group.links': [{ order: 20, can: 'service.view', load: () => import('./elsewhere/ServicesOfGroup.tsx') }],
    'team.links': [{ order: 20, can: 'service.view', load: () => import('./elsewhere/ServicesOfTeam.tsx') }],
  },
  picks: { service: pickService },
})
