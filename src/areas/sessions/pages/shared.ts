import { IconLogout, IconUserCircle } from '@tabler/icons-react'
import type { NavEntry, PageEntry } from '../../../shell/face.ts'

/** The doors of both faces: nobody is signed in yet, so they stand without a frame. */
export const sessionPages: PageEntry[] = [
  { path: '/sign-in', load: () => import('./SignInPage.tsx'), for: 'anyone', frame: 'bare' },
  { path: '/sign-in/link', load: () => import('./LinkPage.tsx'), for: 'anyone', frame: 'bare' },
  { path: '/sign-out', load: () => import('./SignOutPage.tsx'), for: 'anyone', frame: 'bare' },
]

export const sessionMenu: NavEntry[] = [
  { to: '/profile', label: 'sessions.profile.title', icon: IconUserCircle, order: 10 },
  { to: '/sign-out', label: 'sessions.sign-in.out.action', icon: IconLogout, order: 90 },
]

declare module '../../../shell/face.ts' {
  interface Slots {
    /** On one's own profile, before the password: name, language, news by mail. */
    profile: object
    /** Below the forms of the sign-in page: for whoever has no way in yet. */
    'sign-in.more': object
  }
}
