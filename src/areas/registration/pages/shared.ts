import type { PageEntry, Panel } from '../../../shell/face.ts'

/** Where links that prove an address lead, on both faces. */
export const addressPages: PageEntry[] = [
  { path: '/confirm-address', load: () => import('./ConfirmAddressPage.tsx'), for: 'anyone', frame: 'bare' },
]

/** One's own addresses on one's own profile. */
export const addressPanel: Panel<object> = { order: 20, load: () => import('./MyAddresses.tsx') }
