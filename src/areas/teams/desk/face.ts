import { IconUsersGroup } from '@tabler/icons-react'
import { face } from '../../../shell/face.ts'
import { pickTeam } from './pick-team.ts'
import './slots.ts'

/** Teams on the desk: who is in which, with which team role; and who is staff at all. */
export const teamsDesk = face({
  area: 'teams',
  kinds: { team: IconUsersGroup },
  nav: [{ to: '/teams', label: 'teams.desk.nav', icon: IconUsersGroup, order: 50, can: 'team.view' }],
  pages: [
    { path: '/teams', load: () => import('./TeamList.tsx') },
    { path: '/teams/new', load: () => import('./NewTeam.tsx') },
    { path: '/teams/roles', load: () => import('./roles/TeamRoleList.tsx') },
    { path: '/teams/roles/new', load: () => import('./roles/NewTeamRole.tsx') },
    { path: '/teams/roles/$id', load: () => import('./roles/EditTeamRole.tsx') },
    { path: '/teams/$id', load: () => import('./page/TeamPage.tsx') },
    { path: '/teams/$id/links', load: () => import('./page/TeamLinks.tsx') },
    { path: '/teams/$id/history', load: () => import('./page/TeamHistory.tsx') },
    { path: '/teams/$id/access', load: () => import('./page/TeamAccess.tsx') },
  ],
  actions: [
    {
      key: 'teams.list',
      label: 'teams.desk.go',
      icon: IconUsersGroup,
      can: 'team.view',
      run: ({ go }) => go('/teams'),
    },
    {
      key: 'teams.roles',
      label: 'teams.desk.roles.go',
      icon: IconUsersGroup,
      can: 'team.view',
      run: ({ go }) => go('/teams/roles'),
    },
    {
      key: 'teams.new',
      label: 'teams.desk.new.title',
      icon: IconUsersGroup,
      can: 'team.manage',
      run: ({ go }) => go('/teams/new'),
    },
  ],
  slots: {
    'desk.first-step': [{ order: 10, can: 'team.manage', load: () => import('./FirstTeam.tsx') }],
    'person.overview': [{ order: 30, can: 'team.view', load: () => import('./TeamsOfPerson.tsx') }],
    'person.change-role': [{ order: 10, can: 'people.assign_role', load: () => import('./appoint/Appoint.tsx') }],
    'person.access': [{ order: 20, can: 'people.assign_role', load: () => import('./appoint/RoleOfPerson.tsx') }],
  },
  picks: { team: pickTeam },
})
