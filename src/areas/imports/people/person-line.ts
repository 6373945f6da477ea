import type { z } from 'zod'
import { code } from '../../people/code.ts'
import { normaliseAddress } from '../../people/normalise-address.ts'
import { phoneNumber, profileFields, staffFields } from '../../people/person-input.ts'
import { type Refusal, refusal } from '../refusal.ts'
import { cleanCell } from '../table/clean-cell.ts'
import type { TableRecord } from '../table/csv-record.ts'
import type { PersonField } from './person-fields.ts'

export type CompanyWish = { by: 'id' | 'name' | 'domain'; value: string }

/** What one line of a file says of a person; null and [] for what it does not say. */
export type PersonLine = {
  position: number
  line: number
  cells: string[]
  key: string | null
  code: string | null
  name: string | null
  emails: string[]
  phones: string[]
  title: string | null
  company: CompanyWish | null
  level: string | null
  isEmploying: boolean | null
  language: string | null
  timeZone: string | null
  notes: string | null
  alert: string | null
  manager: string | null
}

export type Columns = readonly (PersonField | null)[]
type Place = TableRecord & { position: number }

/** Values that were found good: a hundred thousand lines have few languages and zones. */
export type GoodValues = Map<string, boolean>

/** Reads a line by the meaning of its columns, or says which rule it breaks. */
export function readPersonLine(record: Place, columns: Columns, good: GoodValues): PersonLine | Refusal {
  if (record.fault) return refusal(record.fault)
  const extra = record.cells.slice(columns.length).find((cell) => cell.trim() !== '')
  if (extra !== undefined) return refusal('too-many-cells', extra)
  const values = new Map<PersonField, string[]>()
  columns.forEach((field, at) => {
    const cell = cleanCell(record.cells[at] ?? '')
    if (field !== null && cell !== '') values.set(field, [...(values.get(field) ?? []), cell])
  })
  const one = (field: PersonField) => values.get(field)?.[0] ?? null
  const typed = one('name') ?? (['firstName', 'lastName'] as const).flatMap((part) => one(part) ?? []).join(' ')
  const emails = splitList(values.get('email') ?? [], /[\s,;|]+/)
  const phones = splitList(values.get('phone') ?? [], /\s*[;|,\n]\s*/)
  const addresses = emails.map((raw) => ({ raw, address: normaliseAddress(raw) }))
  const wrong = addresses.find(({ address }) => address === null)
  if (wrong) return refusal('email', wrong.raw)
  const employing = one('employing') === null ? null : yesOrNo(one('employing') ?? '')
  if (employing === undefined) return refusal('yes-no', one('employing'))
  const line: PersonLine = {
    position: record.position,
    line: record.line,
    cells: record.cells,
    key: one('key'),
    code: one('code'),
    name: typed === '' ? null : typed.replace(/\s+/g, ' '),
    emails: unlike(
      addresses.flatMap(({ address }) => address ?? []),
      (address) => address.toLowerCase(),
    ),
    phones: unlike(phones, digitsOf),
    title: one('title'),
    company: companyOf(one),
    level: one('level'),
    isEmploying: employing,
    language: one('language'),
    timeZone: one('timeZone'),
    notes: one('notes'),
    alert: one('alert'),
    manager: one('manager'),
  }
  if (line.key !== null && line.key.length > 200) return refusal('key', line.key)
  if (line.emails.length > 20 || line.phones.length > 20) return refusal('too-many-values')
  return firstFault(line, good) ?? line
}

export const isRefusal = <Line extends object>(line: Line | Refusal): line is Refusal => 'rule' in line

const checks: readonly [
  keyof PersonLine & ('name' | 'code' | 'title' | 'language' | 'timeZone' | 'notes' | 'alert'),
  z.ZodType,
][] = [
  ['name', profileFields.name],
  ['code', code],
  ['title', profileFields.title],
  ['language', profileFields.language],
  ['timeZone', profileFields.timeZone],
  ['notes', staffFields.notes],
  ['alert', staffFields.alert],
]

/** The first value that no form would take either. */
function firstFault(line: PersonLine, good: GoodValues): Refusal | null {
  for (const [field, schema] of checks) {
    const value = line[field]
    if (value !== null && !isGood(field, value, schema, good)) return refusal(field, value)
  }
  const phone = line.phones.find((one) => !phoneNumber.safeParse(one).success)
  return phone === undefined ? null : refusal('phone', phone)
}

function isGood(field: string, value: string, schema: z.ZodType, good: GoodValues): boolean {
  if (field !== 'language' && field !== 'timeZone') return schema.safeParse(value).success
  const key = `${field} ${value}`
  const known = good.get(key) ?? schema.safeParse(value).success
  if (good.size < 2000) good.set(key, known)
  return known
}

const companyOf = (one: (field: PersonField) => string | null): CompanyWish | null => {
  const wish = (by: CompanyWish['by'], value: string | null) => (value === null ? null : { by, value })
  return wish('id', one('companyId')) ?? wish('name', one('companyName')) ?? wish('domain', one('companyDomain'))
}

const YES = /^(yes|y|true|1|x|ja|oui|si|sí)$/i
const NO = /^(no|n|false|0|nein|non)$/i
const yesOrNo = (value: string): boolean | undefined => (YES.test(value) ? true : NO.test(value) ? false : undefined)

const splitList = (cells: readonly string[], separator: RegExp): string[] =>
  cells.flatMap((cell) => cell.split(separator)).filter((part) => part !== '')

const unlike = (values: readonly string[], keyOf: (value: string) => string): string[] =>
  [...new Map(values.toReversed().map((value) => [keyOf(value), value])).values()].toReversed()

export const digitsOf = (number: string): string => number.replace(/\D/g, '')
