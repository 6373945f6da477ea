import { sql } from 'kysely'
import { z } from 'zod'
import { invalid } from '../../../kernel/errors.ts'
import * as schema from '../../../kernel/schema.ts'

/** Most addresses, sites of the web and the like that one person has. */
export const MOST = 20

const countries = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })

const isCountry = (code: string): boolean => /^[A-Z]{2}$/.test(code) && countries.of(code) !== undefined

/** The parts of a postal address; which of them a country uses is for people to know (HM-14). */
export const postalFields = {
  kind: z.enum(['work', 'home', 'delivery', 'billing', 'other']),
  label: schema.optionalLine(40),
  lines: schema.text(500).transform((text) => text.replace(/\r\n?/g, '\n').trim()),
  postcode: schema.optionalLine(20),
  city: schema.optionalLine(80),
  country: z.union([
    z.literal('').transform(() => null),
    z.string().refine(isCountry, 'This is not a country by its two capital letters, such as AT.'),
    z.null(),
  ]),
}

export type PostalAddress = { [Field in keyof typeof postalFields]: z.output<(typeof postalFields)[Field]> }

/** Errors: `invalid` for an address with which no letter would arrive anywhere. */
export function assertSomewhere({ lines, city, postcode }: PostalAddress): void {
  if (lines === '' && city === null && postcode === null) throw invalid({ lines: 'Write the street, or the city.' })
}

export const postalShape = z.object({
  id: z.number(),
  kind: postalFields.kind,
  label: z.string().nullable(),
  lines: z.string(),
  postcode: z.string().nullable(),
  city: z.string().nullable(),
  country: z.string().nullable(),
  isPrimary: z.boolean(),
})

/** SQL: where letters to the person of the row go, the primary address first, as `postalShape[]`. */
export const postalAddresses = sql`coalesce((
  select jsonb_agg(jsonb_build_object('id', id, 'kind', kind, 'label', label, 'lines', lines, 'postcode', postcode,
    'city', city, 'country', country, 'isPrimary', is_primary) order by is_primary desc, id)
  from person_addresses where person_id = people.id), '[]')`
