import { IconMailFast } from '@tabler/icons-react'
import { face } from '../../../shell/face.ts'

/** Outgoing mail on the desk: what was kept on trial instead of being sent, and addresses that get none. */
export const outboxDesk = face({
  area: 'outbox',
  kinds: { 'captured-mail': IconMailFast },
  nav: [{ to: '/outbox', label: 'outbox.desk.nav', icon: IconMailFast, order: 75, can: 'mail.manage' }],
  pages: [
    { path: '/outbox', load: () => import('./CapturedList.tsx') },
    { path: '/outbox/$id', load: () => import('./CapturedPage.tsx') },
    { path: '/outbox/stopped', load: () => import('./StoppedList.tsx') },
  ],
  actions: [
    {
      key: 'outbox.list',
      label: 'outbox.desk.go',
      icon: IconMailFast,
      can: 'mail.manage',
      run: ({ go }) => go('/outbox'),
    },
  ],
})
