import { face } from '../../../shell/face.ts'
import './slots.ts'

/** Why, and who: on the access page of every record. */
export const explainDesk = face({
  area: 'explain',
  slots: {
    'record.access': [{ order: 10, load: () => import('./RecordAccess.tsx') }],
    'record.reasons': [{ order: 10, load: () => import('./RecordReasons.tsx') }],
    'record.audience': [{ order: 10, load: () => import('./RecordAudience.tsx') }],
  },
})
