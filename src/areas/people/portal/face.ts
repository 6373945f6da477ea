import { IconUser } from '@tabler/icons-react'
import { face } from '../../../shell/face.ts'

/** What customers say of themselves. */
export const peoplePortal = face({
  area: 'people',
  kinds: { person: IconUser },
  slots: {
    profile: [
      { order: 10, load: () => import('./AboutMe.tsx') },
      { order: 11, load: () => import('./ReachMe.tsx') },
      { order: 12, load: () => import('./PersonalOfMe.tsx') },
    ],
  },
})
