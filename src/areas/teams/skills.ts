import { z } from 'zod'
import * as schema from '../../kernel/schema.ts'

const isEachOnce = (labels: readonly string[]) =>
  new Set(labels.map((label) => label.toLocaleLowerCase())).size === labels.length

/** What a team or one of its members is good at, as plain labels (HM-26). */
export const skills = z
  .array(schema.line(40))
  .max(20, 'At most 20 skills.')
  .refine(isEachOnce, 'One of these skills stands there twice.')
