import { IconBinaryTree2, IconBuilding, IconBuildingPlus, IconMapPin } from '@tabler/icons-react'
import './slots.ts'
import { face } from '../../../shell/face.ts'
import { findCompanies, pickCompany } from './pick-company.ts'
import { findSites, pickSite } from './sites/pick-site.ts'

/** Companies on the desk: the tree, one company from all sides, its sites, new ones. */
export const companiesDesk = face({
  area: 'companies',
  kinds: { company: IconBuilding, site: IconMapPin },
  nav: [{ to: '/companies', label: 'companies.desk.nav', icon: IconBuilding, order: 40, can: 'company.view' }],
  pages: [
    { path: '/companies', load: () => import('./list/CompanyList.tsx') },
    { path: '/companies/tree', load: () => import('./tree/TreePage.tsx') },
    { path: '/companies/new', load: () => import('./new/NewCompany.tsx') },
    { path: '/companies/$id', load: () => import('./page/CompanyPage.tsx') },
    { path: '/companies/$id/links', load: () => import('./page/CompanyLinks.tsx') },
    { path: '/companies/$id/history', load: () => import('./page/CompanyHistory.tsx') },
    { path: '/companies/$id/access', load: () => import('./page/CompanyAccess.tsx') },
    { path: '/sites/$id', load: () => import('./sites/SitePage.tsx') },
    { path: '/sites/$id/links', load: () => import('./sites/SiteLinks.tsx') },
    { path: '/sites/$id/history', load: () => import('./sites/SiteHistory.tsx') },
  ],
  actions: [
    {
      key: 'companies.list',
      label: 'companies.desk.list.go',
      icon: IconBuilding,
      shortcut: 'g c',
      can: 'company.view',
      run: ({ go }) => go('/companies'),
    },
    {
      key: 'companies.tree',
      label: 'companies.desk.tree-page.go',
      icon: IconBinaryTree2,
      can: 'company.view',
      run: ({ go }) => go('/companies/tree'),
    },
    {
      key: 'companies.new',
      label: 'companies.desk.new.title',
      icon: IconBuildingPlus,
      can: 'company.manage',
      run: ({ go }) => go('/companies/new'),
    },
  ],
  finders: [
    { key: 'companies', label: 'companies.desk.many', can: 'company.view', find: findCompanies },
    { key: 'sites', label: 'companies.desk.sites.title', can: 'company.view', find: findSites },
  ],
  slots: { 'desk.first-step': [{ order: 30, can: 'company.manage', load: () => import('./new/FirstCompany.tsx') }] },
  picks: { company: pickCompany, site: pickSite },
})
