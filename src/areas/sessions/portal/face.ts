import { face } from '../../../shell/face.ts'
import { sessionMenu, sessionPages } from '../pages/shared.ts'

/** Signing in and out of the portal, and one's own profile. */
export const sessionsPortal = face({
  area: 'sessions',
  menu: sessionMenu,
  pages: [...sessionPages, { path: '/profile', load: () => import('./ProfilePage.tsx') }],
})
