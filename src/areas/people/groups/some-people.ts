import { z } from 'zod'
import * as schema from '../../../kernel/schema.ts'

/** Some people at once, by id. */
export const somePeople = z.array(schema.id).min(1, 'Choose somebody.').max(1000, 'At most 1,000 people at once.')
