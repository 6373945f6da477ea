import { IconInbox, IconMailbox, IconMailDown } from '@tabler/icons-react'
import { face } from '../../../shell/face.ts'

/** Incoming mail on the desk: what came and what became of it, and the mailboxes that are read. */
export const mailDesk = face({
  area: 'mail',
  kinds: { 'inbound-message': IconMailDown, mailbox: IconMailbox },
  nav: [{ to: '/mail', label: 'mail.desk.nav', icon: IconInbox, order: 70, can: 'mail.manage' }],
  pages: [
    { path: '/mail', load: () => import('./inbound/InboundList.tsx') },
    { path: '/mail/mailboxes', load: () => import('./mailboxes/MailboxList.tsx') },
    { path: '/mail/mailboxes/new', load: () => import('./mailboxes/NewMailbox.tsx') },
    { path: '/mail/mailboxes/$id', load: () => import('./mailboxes/MailboxPage.tsx') },
    { path: '/mail/$id', load: () => import('./inbound/InboundPage.tsx') },
  ],
  actions: [
    { key: 'mail.list', label: 'mail.desk.go', icon: IconInbox, can: 'mail.manage', run: ({ go }) => go('/mail') },
    {
      key: 'mail.mailboxes',
      label: 'mail.desk.mailbox.go',
      icon: IconMailbox,
      can: 'mail.manage',
      run: ({ go }) => go('/mail/mailboxes'),
    },
  ],
  slots: { 'desk.first-step': [{ order: 20, can: 'mail.manage', load: () => import('./mailboxes/FirstMailbox.tsx') }] },
})
