import { companyFields as schemas, companyKind } from '../../companies/company.ts'
import { isPublicMailDomain, mailDomain } from '../../companies/domain.ts'
import type { Line } from '../batch.ts'
import { type Refusal, refusal } from '../refusal.ts'
import { cleanCell } from '../table/clean-cell.ts'
import type { CompanyField } from './company-fields.ts'

/** What one line of a file says of a company; null and [] for what it does not say. */
export type CompanyLine = {
  at: Line
  key: string | null
  name: string | null
  parent: string | null
  domains: string[]
  kind: string | null
  website: string | null
  phone: string | null
  email: string | null
  address: string | null
  notes: string | null
}

const checks = {
  name: schemas.name,
  kind: companyKind,
  website: schemas.website,
  phone: schemas.phone,
  email: schemas.email,
  address: schemas.address,
  notes: schemas.notes,
} as const

/** Reads a line by the meaning of its columns, or says which rule it breaks. */
export function readCompanyLine(line: Line, columns: readonly (CompanyField | null)[]): CompanyLine | Refusal {
  if (line.fault) return refusal(line.fault)
  const extra = line.cells.slice(columns.length).find((cell) => cell.trim() !== '')
  if (extra !== undefined) return refusal('too-many-cells', extra)
  const one = (field: CompanyField): string | null => {
    const cells = columns.flatMap((column, at) => (column === field ? [cleanCell(line.cells[at] ?? '')] : []))
    return cells.find((cell) => cell !== '') ?? null
  }
  const domains = (one('domains') ?? '').split(/[\s,;|]+/).filter((part) => part !== '')
  const wrong = domains.find((domain) => mailDomain(domain) === null || isPublicMailDomain(domain))
  if (wrong !== undefined) return refusal('domain', wrong)
  const read: CompanyLine = {
    at: line,
    key: one('key'),
    name: one('name')?.replace(/\s+/g, ' ') ?? null,
    parent: one('parent'),
    domains: [...new Set(domains.flatMap((domain) => mailDomain(domain) ?? []))].sort(),
    kind: one('kind')?.toLowerCase() ?? null,
    website: webAddress(one('website')),
    phone: one('phone'),
    email: one('email'),
    address: one('address'),
    notes: one('notes'),
  }
  for (const field of ['name', 'kind', 'website', 'phone', 'email', 'address', 'notes'] as const)
    if (read[field] !== null && !checks[field].safeParse(read[field]).success) return refusal(field, read[field])
  return read
}

/** Lists leave the scheme out. */
const webAddress = (value: string | null): string | null =>
  value === null || value.includes('://') ? value : `https://${value}`
