import { IconUser, IconUserPlus, IconUsers } from '@tabler/icons-react'
import { face } from '../../../shell/face.ts'
import { findPeople, pickPerson, pickStaff } from './pick-people.ts'
import './slots.ts'

/** People on the desk: found, read from all sides, added, changed. */
export const peopleDesk = face({
  area: 'people',
  kinds: { person: IconUser },
  nav: [{ to: '/people', label: 'people.desk.nav', icon: IconUsers, order: 30, can: 'people.view' }],
  pages: [
    { path: '/people', load: () => import('./list/PeopleList.tsx') },
    { path: '/people/new', load: () => import('./new/NewPerson.tsx') },
    { path: '/people/$id', load: () => import('./page/PersonPage.tsx') },
    { path: '/people/$id/links', load: () => import('./page/PersonLinks.tsx') },
    { path: '/people/$id/history', load: () => import('./page/PersonHistory.tsx') },
    { path: '/people/$id/access', load: () => import('./page/PersonAccess.tsx') },
  ],
  actions: [
    {
      key: 'people.list',
      label: 'people.desk.list.go',
      icon: IconUsers,
      shortcut: 'g p',
      can: 'people.view',
      run: ({ go }) => go('/people'),
    },
    {
      key: 'people.new',
      label: 'people.desk.new.title',
      icon: IconUserPlus,
      can: 'people.create',
      run: ({ go }) => go('/people/new'),
    },
  ],
  finders: [{ key: 'people', label: 'people.desk.many', can: 'people.view', find: findPeople }],
  slots: {
    'group.overview': [{ order: 10, can: 'people.view', load: () => import('./groups/MembersOfGroup.tsx') }],
    'person.links': [{ order: 30, can: 'group.view', load: () => import('./groups/GroupsOfPerson.tsx') }],
    'ticket.requester': [{ order: 10, can: 'people.view', load: () => import('./elsewhere/AboutRequester.tsx') }],
    'setting.below': [{ order: 10, load: () => import('./settings/CodeExamples.tsx') }],
  },
  picks: { person: pickPerson, staff: pickStaff },
})
