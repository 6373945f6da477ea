import { z } from 'zod'
import { setting } from '../../../kernel/settings.ts'

/** Custom fields are the older way; forms do all they do (HM-20, K22). Those that are there go on working. */
export const customFields = setting({
  key: 'forms.custom-fields',
  says: 'New custom fields may be added',
  schema: z.boolean(),
  fallback: false,
})
