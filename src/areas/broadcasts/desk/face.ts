import { face } from '../../../shell/face.ts'

/** Mail to groups on the desk: written on a page of its own, remembered on the group's. */
export const broadcastsDesk = face({
  area: 'broadcasts',
  pages: [{ path: '/groups/$id/write', load: () => import('./WriteToGroup.tsx') }],
  slots: {
    'group.actions': [{ order: 10, can: 'group.mail', load: () => import('./WriteButton.tsx') }],
    'group.overview': [{ order: 30, can: 'group.mail', load: () => import('./BroadcastsOfGroup.tsx') }],
  },
})
