import { z } from 'zod'
import * as schema from '../../../kernel/schema.ts'
import { birthday, day } from './day.ts'

/** What is nobody's business but the person's (HM-15). It stands in no list, search or audit trail. */
export const personalFields = {
  birthday,
  spouse: schema.optionalLine(120),
  family: schema.optionalLine(300),
  hobbies: schema.optionalLine(300),
  emergencyContact: schema.optionalLine(200),
  remarks: schema.text(5000),
}

/** On which terms a person works where they work (HM-16). */
export const contractFields = {
  kind: z.enum(['permanent', 'fixed-term', 'part-time', 'contractor', 'apprentice', 'intern', 'other']).nullable(),
  beginsOn: day,
  endsOn: day,
  notes: schema.text(5000),
}

/** How often it was written: an edit of what someone else has changed meanwhile is refused. 0: never. */
export const revision = z.number().int().min(0, 'A revision is a whole number, 0 for what was never written.')
