import { face } from '../../../shell/face.ts'

/** On one's own profile: a copy of what the desk knows of oneself. */
export const leavingPortal = face({
  area: 'leaving',
  slots: { profile: [{ order: 90, load: () => import('../pages/MyCopies.tsx') }] },
})
