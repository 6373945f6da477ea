import { z } from 'zod'
import * as schema from '../../kernel/schema.ts'

/** The kinds of records that a form can be about. */
export const formKinds = ['person', 'company', 'site', 'ticket', 'asset'] as const
export const formKind = z.enum(formKinds, 'A form is about people, companies, sites, tickets or assets.')
export type FormKind = z.output<typeof formKind>

/** What can be written of a form itself; its fields are designed as a whole. */
export const formInput = {
  title: schema.line(100),
  category: schema.optionalLine(60),
  kinds: z
    .array(formKind)
    .min(1, 'Choose at least one kind of record.')
    .max(formKinds.length, 'Each kind is named once.')
    .transform((kinds) => [...new Set(kinds)]),
  inPortal: schema.flag,
  isActive: schema.flag,
}
