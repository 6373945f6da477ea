import { IconHistory, IconHome, IconSettings } from '@tabler/icons-react'
import { face } from '../../../shell/face.ts'
import './slots.ts'

/** The first page of the desk, its settings, and what happened in it. */
export const workspaceDesk = face({
  area: 'workspace',
  nav: [
    { to: '/', label: 'workspace.desk.home.nav', icon: IconHome, order: 10 },
    { to: '/audit', label: 'workspace.desk.audit.nav', icon: IconHistory, order: 85, can: 'audit.view' },
    { to: '/settings', label: 'workspace.desk.settings.nav', icon: IconSettings, order: 90, can: 'settings.view' },
  ],
  pages: [
    { path: '/', load: () => import('./home/HomePage.tsx') },
    { path: '/audit', load: () => import('./audit/AuditPage.tsx') },
    { path: '/settings', load: () => import('./settings/SettingsPage.tsx') },
  ],
  actions: [
    {
      key: 'workspace.home',
      label: 'workspace.desk.home.go',
      icon: IconHome,
      shortcut: 'g h',
      run: ({ go }) => go('/'),
    },
    {
      key: 'workspace.settings',
      label: 'workspace.desk.settings.go',
      icon: IconSettings,
      shortcut: 'g s',
      can: 'settings.view',
      run: ({ go }) => go('/settings'),
    },
    {
      key: 'workspace.audit',
      label: 'workspace.desk.audit.go',
      icon: IconHistory,
      can: 'audit.view',
      run: ({ go }) => go('/audit'),
    },
  ],
  slots: { 'record.history': [{ order: 10, load: () => import('./history/RecordHistory.tsx') }] },
})
