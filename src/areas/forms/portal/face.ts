import { IconForms } from '@tabler/icons-react'
import { face } from '../../../shell/face.ts'

/** What customers are asked about themselves. */
export const formsPortal = face({
  area: 'forms',
  kinds: { form: IconForms },
  slots: { profile: [{ order: 20, load: () => import('./MyForms.tsx') }] },
})
