import { z } from 'zod'
import * as schema from '../../kernel/schema.ts'

export const companyKind = z.enum(['corporation', 'subsidiary', 'department', 'office', 'vendor'])

/** What can be written of a company itself; its place, domains, sites and contacts have operations of their own. */
export const companyFields = {
  name: schema.line(120),
  kind: companyKind,
  isVendor: schema.flag,
  website: schema.webAddress.nullable(),
  notes: schema.text(20_000),
}
