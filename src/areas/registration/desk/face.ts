import { IconUserQuestion } from '@tabler/icons-react'
import { face } from '../../../shell/face.ts'
import { addressPages, addressPanel } from '../pages/shared.ts'
import { useRequestCount } from '../pages/use-request-count.ts'

/** On the desk: requests for access that wait, and one's own addresses. */
export const registrationDesk = face({
  area: 'registration',
  kinds: { 'access-request': IconUserQuestion },
  nav: [
    {
      to: '/access-requests',
      label: 'registration.requests.title',
      icon: IconUserQuestion,
      order: 58,
      can: 'registration.decide',
      useCount: useRequestCount,
    },
  ],
  pages: [{ path: '/access-requests', load: () => import('./RequestsPage.tsx') }, ...addressPages],
  actions: [
    {
      key: 'registration.requests',
      label: 'registration.requests.go',
      icon: IconUserQuestion,
      can: 'registration.decide',
      run: ({ go }) => go('/access-requests'),
    },
  ],
  slots: { profile: [addressPanel] },
})
