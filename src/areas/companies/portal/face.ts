import { IconBuilding, IconMapPin } from '@tabler/icons-react'
import { face } from '../../../shell/face.ts'

/** The company as its own manager looks after it (AT-35). Whoever may not manage logins has no such page. */
export const companiesPortal = face({
  area: 'companies',
  kinds: { company: IconBuilding, site: IconMapPin },
  nav: [{ to: '/company', label: 'companies.portal.nav', icon: IconBuilding, order: 40, can: 'portal_admin.logins' }],
  pages: [
    { path: '/company', load: () => import('./MyCompanyPage.tsx') },
    { path: '/company/people/new', load: () => import('./AddPersonPage.tsx') },
    { path: '/company/people/$id', load: () => import('./ColleaguePage.tsx') },
  ],
})
