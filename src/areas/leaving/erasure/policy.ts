import { personAccess } from '../../people/access.ts'
import { type Catalogue, type Column, linksTo, type Table, wordColumns } from './catalogue.ts'

/**
 * What erasure cannot read from the shape of the database. Everything else follows from it: rows that go with a person
 * (`on delete cascade`) are removed, all others stay, point to a blank person, and lose the person's marks.
 */

/** What a person is told by, and what kind of mark it makes. Tables and columns that are not there are passed over. */
export const identities = [
  { table: 'people', column: 'name', as: 'name' },
  { table: 'people', column: 'code', as: 'code' },
  { table: 'person_emails', column: 'address', as: 'address' },
  { table: 'person_phones', column: 'number', as: 'phone' },
  { table: 'person_addresses', column: 'lines', as: 'text' },
  { table: 'person_websites', column: 'url', as: 'text' },
  { table: 'person_keys', column: 'key', as: 'code' },
  { table: 'person_former_codes', column: 'code', as: 'code' },
  { table: 'logins', column: 'username', as: 'code' },
  { table: 'inbound_messages', column: 'from_address', as: 'address' },
] as const

/** Rows of other tables set aside whole by a merge, for its undo: they tell who the merged one was. */
export const setAside = {
  table: 'merge_steps',
  owner: 'person_id',
  of: 'table_name',
  rows: 'rows',
  before: 'before',
} as const

/** Where a mark may belong to someone else, too: then it is taken out of the person's own records only. */
export const othersToo = [
  { table: 'companies', column: 'email' },
  { table: 'companies', column: 'phone' },
  { table: 'companies', column: 'address' },
  { table: 'groups', column: 'email' },
  { table: 'mailboxes', column: 'username' },
  { table: 'settings', column: 'value' },
] as const

/** Records of others that only name a person: they lose nothing but what is surely this person's. */
export const apart: ReadonlySet<string> = new Set([
  'companies',
  'company_domains',
  'company_keys',
  'code_lists',
  'code_values',
  'form_fields',
  'forms',
  'groups',
  'levels',
  'mailboxes',
  'roles',
  'services',
  'settings',
  'sites',
  'team_roles',
  'teams',
])

/** Rows that would go with the person and stay, blank: they are part of someone else's record (GT-7). */
const kept: ReadonlySet<string> = new Set(['participants'])

/** The table of people, as their rule names it. */
export const PEOPLE = personAccess.table
export const FILES = 'files'
export const TICKETS = 'tickets'
/** Where a person's picture stands, as bytes in the database. */
export const picture = { table: 'person_pictures' } as const

/** Its rows stay, blank: they are part of someone else's record, or one is tied to them, as a ticket to its membership. */
export const isKeptTable = (catalogue: Catalogue, name: string): boolean =>
  kept.has(name) ||
  [...catalogue.values()].some((other) => linksTo(other, name).some(({ onDelete }) => onDelete === 'refuse'))

/** Rows that are about nobody else: gone when their address is one of the person's. */
export const gone = [
  { table: 'outbound_messages', column: 'to_address', person: 'to_person_id' },
  { table: 'mail_suppressions', column: 'address', person: null },
  { table: 'sign_ups', column: 'address', person: null },
] as const

/** Rows that name a person by number, without a link: the number counts when `by` leads to a record of that kind. */
export const numbered = [
  { table: 'import_rows', column: 'record_id', by: 'import_id', of: 'imports', kind: 'people' },
] as const

/** Bookkeeping of the database and of erasure itself. */
export const unread: ReadonlySet<string> = new Set(['migrations', 'erasures'])

/** Names of stored bytes and checksums, as `column` or `table.column`: no person's words, however they look. */
const machineColumns: ReadonlySet<string> = new Set([
  'files.key',
  'raw_key',
  'file_key',
  'sha256',
  'fingerprint',
  'stamp',
  'place',
  'password_hash',
])

/** Columns of a table that a person's words can stand in. */
export const readColumns = (table: Table): Column[] =>
  wordColumns(table).filter(({ name }) => !machineColumns.has(name) && !machineColumns.has(`${table.name}.${name}`))

/** Whole messages as bytes: replaced as soon as anything beside them was. */
export const rawColumns: ReadonlyMap<string, string> = new Map([['captured_messages', 'raw']])

/** Tables whose rows name bytes in the file store. */
export const stored = [
  { table: 'files', key: 'key', size: 'size', sha256: 'sha256', type: 'type', owner: 'created_by', isMail: false },
  {
    table: 'inbound_messages',
    key: 'raw_key',
    size: 'size',
    sha256: null,
    type: null,
    owner: 'person_id',
    isMail: true,
  },
] as const
