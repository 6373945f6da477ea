import { IconUsersGroup } from '@tabler/icons-react'
import { face } from '../../../shell/face.ts'
import { pickTeam } from './pick-team.ts'

/** Teams on the desk: who is in which, with which team role. */
export const teamsDesk = face({
  area: 'teams',
  kinds: { team: IconUsersGroup },
  nav: [{ to: '/teams', label: 'teams.desk.nav', icon: IconUsersGroup, order: 50, can: 'team.view' }],
  pages: [
    { path: '/teams', load: () => import('./TeamList.tsx') },
    { path: '/teams/new', load: () => import('./NewTeam.tsx') },
    { path: '/teams/$id', load: () => import('./TeamPage.tsx') },
    { path: '/teams/$id/links', load: () => import('./TeamLinks.tsx') },
    { path: '/teams/$id/history', load: () => import('./TeamHistory.tsx') },
    { path: '/teams/$id/access', load: () => import('./TeamAccess.tsx') },
  ],
  actions: [
    {
      key: 'teams.list',
      label: 'teams.desk.go',
      icon: IconUsersGroup,
      can: 'team.view',
      run: ({ go }) => go('/teams'),
    },
  ],
  slots: {
    'person.overview': [{ order: 30, can: 'team.view', load: () => import('./TeamsOfPerson.tsx') }],
    'person.access': [{ order: 20, can: 'people.assign_role', load: () => import('./appoint/RoleOfPerson.tsx') }],
  },
  picks: { team: pickTeam },
})
