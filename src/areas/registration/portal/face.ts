import { IconUserQuestion } from '@tabler/icons-react'
import { face } from '../../../shell/face.ts'
import { addressPages, addressPanel } from '../pages/shared.ts'
import { useRequestCount } from '../pages/use-request-count.ts'

/** In the portal: signing up, asking for more access, and deciding on colleagues who ask. */
export const registrationPortal = face({
  area: 'registration',
  kinds: { 'access-request': IconUserQuestion },
  nav: [
    {
      to: '/access-requests',
      label: 'registration.requests.title',
      icon: IconUserQuestion,
      order: 60,
      can: 'registration.decide',
      useCount: useRequestCount,
    },
  ],
  pages: [
    { path: '/sign-up', load: () => import('./SignUpPage.tsx'), for: 'anyone', frame: 'bare' },
    { path: '/sign-up/confirm', load: () => import('./ConfirmPage.tsx'), for: 'anyone', frame: 'bare' },
    { path: '/access-requests', load: () => import('./RequestsPage.tsx') },
    ...addressPages,
  ],
  slots: {
    'sign-in.more': [{ order: 10, load: () => import('./SignUpLine.tsx') }],
    profile: [addressPanel, { order: 30, load: () => import('./MyLevel.tsx') }],
  },
})
