import { sql } from 'kysely'
import { z } from 'zod'
import * as schema from '../../../kernel/schema.ts'

/** A page of a person on the web: their own site, a profile. */
export const websiteFields = { url: schema.webAddress, label: schema.optionalLine(40) }

export const websiteShape = z.object({ id: z.number(), url: z.string(), label: z.string().nullable() })

/** SQL: the pages of the person of the row, in the order in which they were added, as `websiteShape[]`. */
export const websites = sql`coalesce((
  select jsonb_agg(jsonb_build_object('id', id, 'url', url, 'label', label) order by id)
  from person_websites where person_id = people.id), '[]')`
