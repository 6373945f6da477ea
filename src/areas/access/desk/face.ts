import { IconStairs, IconShieldLock } from '@tabler/icons-react'
import { face } from '../../../shell/face.ts'
import { pickLevel } from './pick-level.ts'
import { pickRole } from './pick-role.ts'

/** Roles of the staff and portal levels of customers: what each gives, in plain words and to be changed. */
export const accessDesk = face({
  area: 'access',
  kinds: { role: IconShieldLock, level: IconStairs },
  nav: [{ to: '/roles', label: 'access.desk.nav', icon: IconShieldLock, order: 60, can: 'access.manage' }],
  pages: [
    { path: '/roles', load: () => import('./RoleList.tsx') },
    { path: '/roles/$id', load: () => import('./RolePage.tsx') },
    { path: '/levels', load: () => import('./LevelList.tsx') },
    { path: '/levels/$id', load: () => import('./LevelPage.tsx') },
  ],
  actions: [
    {
      key: 'access.roles',
      label: 'access.desk.go',
      icon: IconShieldLock,
      can: 'access.manage',
      run: ({ go }) => go('/roles'),
    },
    {
      key: 'access.levels',
      label: 'access.desk.level.go',
      icon: IconStairs,
      can: 'access.manage',
      run: ({ go }) => go('/levels'),
    },
  ],
  slots: { 'company.access': [{ order: 10, load: () => import('./rights/LevelsExplained.tsx') }] },
  picks: { level: pickLevel, role: pickRole },
})
