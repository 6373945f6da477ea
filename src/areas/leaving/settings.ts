import { z } from 'zod'
import { setting } from '../../kernel/settings.ts'

/** Days between asking for an erasure and doing it, in which it can be taken back; 0 erases at once (K13). */
export const graceDays = setting({
  key: 'leaving.grace-days',
  says: 'Days in which an erasure can still be taken back',
  schema: z.number().int().min(0, 'At least 0 days.').max(365, 'At most 365 days.'),
  fallback: 0,
})

/** Months after which customers who were deactivated, and wait for nothing, are erased by themselves; 0 never does. */
export const retentionMonths = setting({
  key: 'leaving.retention-months',
  says: 'Months after which deactivated customers are erased by themselves; 0 keeps them',
  schema: z.number().int().min(0, 'At least 0 months.').max(240, 'At most 240 months.'),
  fallback: 0,
})
