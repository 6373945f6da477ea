import { IconCopyX } from '@tabler/icons-react'
import { face } from '../../../shell/face.ts'

/** Duplicates on the desk: pairs that look like one, comparing and merging two records, and the way back. */
export const mergingDesk = face({
  area: 'merging',
  kinds: { duplicate: IconCopyX },
  nav: [{ to: '/duplicates', label: 'merging.desk.nav', icon: IconCopyX, order: 59, can: 'people.merge' }],
  pages: [
    { path: '/duplicates', load: () => import('./list/DuplicateList.tsx') },
    { path: '/duplicates/$kind/$master/$other', load: () => import('./merge/MergePage.tsx') },
  ],
  actions: [
    {
      key: 'merging.list',
      label: 'merging.desk.go',
      icon: IconCopyX,
      can: 'people.merge',
      run: ({ go }) => go('/duplicates'),
    },
  ],
  slots: {
    'person.actions': [{ order: 5, can: 'people.merge', load: () => import('./merge/MergePersonButton.tsx') }],
    'company.actions': [{ order: 5, can: 'company.merge', load: () => import('./merge/MergeCompanyButton.tsx') }],
    'person.notice': [{ order: 20, can: 'people.view', load: () => import('./notice/PersonNotice.tsx') }],
    'company.notice': [{ order: 20, can: 'company.view', load: () => import('./notice/CompanyNotice.tsx') }],
    'person.missing': [{ order: 20, load: () => import('./notice/PersonGone.tsx') }],
    'company.missing': [{ order: 20, load: () => import('./notice/CompanyGone.tsx') }],
  },
})
