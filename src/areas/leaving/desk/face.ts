import { IconShieldOff, IconUserShield } from '@tabler/icons-react'
import { face } from '../../../shell/face.ts'

/** Staff, and leaving: made and removed, handed over, erased, held, copied. */
export const leavingDesk = face({
  area: 'leaving',
  kinds: { erasure: IconShieldOff },
  nav: [
    { to: '/staff', label: 'leaving.desk.staff.nav', icon: IconUserShield, order: 48, can: 'people.view' },
    { to: '/erasures', label: 'leaving.desk.erasures.nav', icon: IconShieldOff, order: 85, can: 'people.erase' },
  ],
  pages: [
    { path: '/staff', load: () => import('./staff/StaffList.tsx') },
    { path: '/people/$id/make-staff', load: () => import('./staff/MakeStaff.tsx') },
    { path: '/people/$id/leaving', load: () => import('./plan/PlanPage.tsx') },
    { path: '/people/$id/leaving/erase', load: () => import('./erasure/ErasePage.tsx') },
    { path: '/people/$id/leaving/copies', load: () => import('./plan/CopiesPage.tsx') },
    { path: '/erasures', load: () => import('./erasure/ErasureList.tsx') },
    { path: '/erasures/holds', load: () => import('./erasure/HoldList.tsx') },
    { path: '/erasures/retention', load: () => import('./erasure/RetentionPage.tsx') },
    { path: '/erasures/$id', load: () => import('./erasure/CertificatePage.tsx') },
  ],
  actions: [
    {
      key: 'leaving.staff',
      label: 'leaving.desk.staff.go',
      icon: IconUserShield,
      can: 'people.view',
      run: ({ go }) => go('/staff'),
    },
    {
      key: 'leaving.erasures',
      label: 'leaving.desk.erasures.go',
      icon: IconShieldOff,
      can: 'people.erase',
      run: ({ go }) => go('/erasures'),
    },
  ],
  slots: {
    'person.actions': [{ order: 90, load: () => import('./plan/LeavingButton.tsx') }],
    profile: [{ order: 90, load: () => import('../pages/MyCopies.tsx') }],
  },
})
