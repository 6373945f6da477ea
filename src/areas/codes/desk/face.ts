import { IconListDetails } from '@tabler/icons-react'
import { face } from '../../../shell/face.ts'

/** Code lists on the desk: the values behind every pick-list. */
export const codesDesk = face({
  area: 'codes',
  kinds: { 'code-list': IconListDetails },
  nav: [{ to: '/code-lists', label: 'codes.desk.nav', icon: IconListDetails, order: 82, can: 'code.manage' }],
  pages: [
    { path: '/code-lists', load: () => import('./CodeListList.tsx') },
    { path: '/code-lists/$id', load: () => import('./page/CodeListPage.tsx') },
  ],
  actions: [
    {
      key: 'codes.list',
      label: 'codes.desk.go',
      icon: IconListDetails,
      can: 'code.manage',
      run: ({ go }) => go('/code-lists'),
    },
  ],
})
