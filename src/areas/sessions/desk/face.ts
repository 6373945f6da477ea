import { IconDeviceLaptop, IconKey, IconLogout } from '@tabler/icons-react'
import { face } from '../../../shell/face.ts'
import { sessionMenu, sessionPages } from '../pages/shared.ts'

/** Signing in and out of the desk, and one's own profile with API keys. */
export const sessionsDesk = face({
  area: 'sessions',
  kinds: { session: IconDeviceLaptop, key: IconKey },
  menu: sessionMenu,
  pages: [...sessionPages, { path: '/profile', load: () => import('./ProfilePage.tsx') }],
  actions: [
    {
      key: 'sessions.sign-out',
      label: 'sessions.sign-in.out.action',
      icon: IconLogout,
      run: ({ go }) => go('/sign-out'),
    },
  ],
})
