import { IconFileImport } from '@tabler/icons-react'
import { face } from '../../../shell/face.ts'

/** Files of people and companies on the desk: read, looked at, taken in, put back. */
export const importsDesk = face({
  area: 'imports',
  kinds: { import: IconFileImport },
  nav: [{ to: '/imports', label: 'imports.desk.many', icon: IconFileImport, order: 57, can: 'people.import' }],
  pages: [
    { path: '/imports', load: () => import('./list/ImportList.tsx') },
    { path: '/imports/$id', load: () => import('./page/ImportPage.tsx') },
  ],
  actions: [
    {
      key: 'imports.list',
      label: 'imports.desk.go',
      icon: IconFileImport,
      can: 'people.import',
      run: ({ go }) => go('/imports'),
    },
  ],
})
