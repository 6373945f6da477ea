import { sql } from 'kysely'
import { z } from 'zod'

export const emailShape = z.object({
  id: z.number(),
  address: z.string(),
  label: z.string().nullable(),
  isPrimary: z.boolean(),
  isProven: z.boolean(),
  bounces: z.boolean(),
})

/** SQL: the addresses of the person of the row, the primary one first, as `emailShape[]`. */
export const emails = sql`coalesce((
  select jsonb_agg(jsonb_build_object('id', id, 'address', address, 'label', label, 'isPrimary', is_primary,
    'isProven', verified_at is not null, 'bounces', bounced_at is not null) order by is_primary desc, id) from person_emails where person_id = people.id), '[]')`

export const phoneShape = z.object({
  id: z.number(),
  number: z.string(),
  label: z.string().nullable(),
  isPrimary: z.boolean(),
})

/** SQL: the phone numbers of the person of the row, the primary one first, as `phoneShape[]`. */
export const phones = sql`coalesce((
  select jsonb_agg(jsonb_build_object('id', id, 'number', number, 'label', label, 'isPrimary', is_primary) order by is_primary desc, id)
  from person_phones where person_id = people.id), '[]')`
