import { IconAddressBook } from '@tabler/icons-react'
import { face } from '../../../shell/face.ts'
import { findGroups, pickGroup } from './pick-group.ts'
import './slots.ts'

/** Groups on the desk: lists of people to filter by, write to, and give services to. */
export const groupsDesk = face({
  area: 'groups',
  kinds: { group: IconAddressBook },
  nav: [{ to: '/groups', label: 'groups.desk.nav', icon: IconAddressBook, order: 45, can: 'group.view' }],
  pages: [
    { path: '/groups', load: () => import('./GroupList.tsx') },
    { path: '/groups/new', load: () => import('./NewGroup.tsx') },
    { path: '/groups/$id', load: () => import('./page/GroupPage.tsx') },
    { path: '/groups/$id/links', load: () => import('./page/GroupLinks.tsx') },
    { path: '/groups/$id/history', load: () => import('./page/GroupHistory.tsx') },
    { path: '/groups/$id/access', load: () => import('./page/GroupAccess.tsx') },
  ],
  actions: [
    {
      key: 'groups.list',
      label: 'groups.desk.go',
      icon: IconAddressBook,
      can: 'group.view',
      run: ({ go }) => go('/groups'),
    },
    {
      key: 'groups.new',
      label: 'groups.desk.new.title',
      icon: IconAddressBook,
      can: 'group.manage',
      run: ({ go }) => go('/groups/new'),
    },
  ],
  finders: [{ key: 'groups', label: 'groups.desk.nav', can: 'group.view', find: findGroups }],
  picks: { group: pickGroup },
})
