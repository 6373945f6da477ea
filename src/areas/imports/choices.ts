import { z } from 'zod'
import * as schema from '../../kernel/schema.ts'

/** What holds for the whole file. */
export const choices = z.strictObject({
  /** The company of lines that name none; null: that of the address's domain, if any (GT-29). */
  company: schema.id.nullable().default(null),
  /** The portal level of new people whose line names none: `usual` is the one that everyone begins with (AT-14). */
  level: z.union([schema.id, z.literal('usual'), z.literal('none')]).default('usual'),
  /** `leave`: people the desk knows already stay as they are. */
  known: z.enum(['change', 'leave']).default('change'),
})

export type Choices = z.output<typeof choices>
