export type Scope = 'everything' | 'own'

/** What people may take away of themselves without staff: what they can see of themselves, nothing that staff wrote for staff. */
const ownTables: ReadonlySet<string> = new Set([
  'people',
  'person_emails',
  'person_phones',
  'person_addresses',
  'person_websites',
  'person_personal',
  'person_contracts',
  'memberships',
  'person_sites',
  'logins',
  'sessions',
  'api_keys',
  'tickets',
  'replies',
])

/** Links that sign in, what is copied already, and how records are found: nothing that is known of anybody. */
const neverTables: ReadonlySet<string> = new Set([
  'sign_in_links',
  'address_proofs',
  'person_copies',
  'erasures',
  'told',
  'ticket_access',
  'ticket_search',
])

const staffColumns = ['notes', 'alert', 'granted_by', 'added_by', 'elided', 'purpose', 'access_stamp', 'assignee_id']
const secretColumns = ['password_hash', 'token_hash', 'secret', 'sealed_password', 'file_key', 'name_key']

export const isCopied = (scope: Scope, table: string): boolean =>
  !neverTables.has(table) && (scope === 'everything' || ownTables.has(table))

/** Columns that stay out of a copy: secrets always, and what staff wrote for staff out of one's own. */
export const leftOut = (scope: Scope): string[] =>
  scope === 'own' ? [...secretColumns, ...staffColumns] : secretColumns

/** Links by which a record is about the person; that they work on it, or granted it, does not make it theirs. */
export const isAbout = (scope: Scope, column: string): boolean =>
  scope === 'own'
    ? column === 'person_id' || column === 'requester_id'
    : !column.endsWith('_by') && column !== 'assignee_id'
