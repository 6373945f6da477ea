// Generated from the migrated database by tools/generate.mjs; not edited by hand.
import type { ColumnType, GeneratedAlways } from 'kysely'

type Generated<T> = ColumnType<T, T | undefined, T>
type Json = ColumnType<unknown, string, string>
type JsonWithDefault = ColumnType<unknown, string | undefined, string>
type JsonOrNull = ColumnType<unknown, string | null | undefined, string | null>

export interface AccessEpoch {
  single: Generated<boolean>
  stamp: Generated<number>
}

export interface AccessRequests {
  id: Generated<number>
  kind: string
  state: Generated<string>
  person_id: Generated<number | null>
  name: string
  address: string
  language: Generated<string | null>
  company_id: Generated<number | null>
  level_id: Generated<number | null>
  message: Generated<string>
  created_at: Date
  expires_at: Date
  told_at: Generated<Date | null>
  decided_at: Generated<Date | null>
  decided_by: Generated<number | null>
  reason: Generated<string | null>
  version: Generated<number>
}

export interface AddressProofs {
  token_hash: Buffer
  person_id: number
  address: string
  created_at: Date
  expires_at: Date
  used_at: Generated<Date | null>
}

export interface ApiKeys {
  id: Generated<number>
  token_hash: Buffer
  person_id: number
  name: string
  hat: string
  created_at: Date
  expires_at: Generated<Date | null>
  revoked_at: Generated<Date | null>
  used_at: Generated<Date | null>
}

export interface BroadcastReceivers {
  broadcast_id: number
  person_id: number
  address: Generated<string | null>
  why: Generated<string | null>
  queued_at: Generated<Date | null>
}

export interface Broadcasts {
  id: Generated<number>
  group_id: number
  subject: string
  html: string
  body: string
  sent_by: Generated<number | null>
  created_at: Date
}

export interface CapturedMessages {
  id: Generated<number>
  outbound_id: number
  captured_at: Date
  to_address: string
  to_person_id: Generated<number | null>
  subject: string
  is_secret: boolean
  html: string
  text: string
  raw: Buffer
}

export interface CodeLists {
  id: Generated<number>
  key: string
  name: string
  is_shipped: Generated<boolean>
  created_at: Date
  updated_at: Date
  version: Generated<number>
}

export interface CodeValues {
  id: Generated<number>
  list_id: number
  name: string
  position: number
  retired_at: Generated<Date | null>
}

export interface Companies {
  id: Generated<number>
  name: string
  kind: Generated<string>
  parent_id: Generated<number | null>
  ancestors: Generated<number[]>
  is_vendor: Generated<boolean>
  website: Generated<string | null>
  notes: Generated<string>
  primary_contact_id: Generated<number | null>
  billing_contact_id: Generated<number | null>
  account_manager_id: Generated<number | null>
  created_at: Date
  updated_at: Date
  version: Generated<number>
  archived_at: Generated<Date | null>
  name_key: GeneratedAlways<string>
  email: Generated<string | null>
  phone: Generated<string | null>
  address: Generated<string>
  details: Generated<string>
}

export interface CompanyDomains {
  domain: string
  company_id: number
}

export interface CompanyKeys {
  key: string
  company_id: number
}

export interface DemoRecords {
  kind: string
  id: number
  key: Generated<string | null>
}

export interface Departures {
  id: Generated<number>
  person_id: number
  kind: string
  held: Json
  at: Date
  done_by: Generated<number | null>
  undone_at: Generated<Date | null>
  undone_by: Generated<number | null>
}

export interface Duplicates {
  id: Generated<number>
  kind: string
  one_id: number
  other_id: number
  reasons: string[]
  weight: number
  found_at: Date
  dismissed_at: Generated<Date | null>
  dismissed_by: Generated<number | null>
}

export interface Erasures {
  id: Generated<number>
  person_id: number
  reason: string
  state: Generated<string>
  removes_files: Generated<boolean>
  departure_id: Generated<number | null>
  asked_at: Date
  asked_by: Generated<number | null>
  due_at: Date
  started_at: Generated<Date | null>
  ended_at: Generated<Date | null>
  ended_by: Generated<number | null>
  marks: JsonOrNull
  step: Generated<string | null>
  after_id: Generated<number>
  steps_done: Generated<number>
  steps: Generated<number | null>
  counts: JsonWithDefault
}

export interface Events {
  id: Generated<number>
  at: Date
  name: string
  actor_id: Generated<number | null>
  hat: string
  subject_kind: string
  subject_id: Generated<number | null>
  before: JsonOrNull
  after: JsonOrNull
  detail: JsonOrNull
  request: Generated<string | null>
  delivered_at: Generated<Date | null>
}

export interface Files {
  id: Generated<number>
  key: string
  name: string
  type: string
  size: number
  sha256: string
  created_at: Date
  created_by: Generated<number | null>
  held: Generated<boolean>
}

export interface FormAnswers {
  id: Generated<number>
  form_id: number
  person_id: Generated<number | null>
  company_id: Generated<number | null>
  site_id: Generated<number | null>
  ticket_id: Generated<number | null>
  created_at: Date
  updated_at: Date
  updated_by: Generated<number | null>
  version: Generated<number>
}

export interface FormFields {
  id: Generated<number>
  form_id: number
  key: string
  parent_id: Generated<number | null>
  position: number
  type: string
  label: string
  help: Generated<string | null>
  is_required: Generated<boolean>
  list_id: Generated<number | null>
  details: JsonWithDefault
  retired_at: Generated<Date | null>
}

export interface FormValues {
  answer_id: number
  field_id: number
  value: Json
  code_id: Generated<number | null>
  file_id: Generated<number | null>
}

export interface Forms {
  id: Generated<number>
  title: string
  category: Generated<string | null>
  kinds: string[]
  in_portal: Generated<boolean>
  is_active: Generated<boolean>
  custom_kind: Generated<string | null>
  created_at: Date
  updated_at: Date
  version: Generated<number>
}

export interface GroupMembers {
  id: Generated<number>
  group_id: number
  person_id: number
  starts_at: Date
  ends_at: Generated<Date | null>
  added_by: Generated<number | null>
}

export interface Groups {
  id: Generated<number>
  name: string
  email: Generated<string | null>
  notes: Generated<string>
  created_at: Date
  updated_at: Date
  version: Generated<number>
  archived_at: Generated<Date | null>
  name_key: GeneratedAlways<string>
}

export interface IdempotencyKeys {
  holder: string
  key: string
  fingerprint: string
  answer: JsonOrNull
  created_at: Date
}

export interface ImportIdentities {
  import_id: number
  identity: string
  position: number
}

export interface ImportMappings {
  id: Generated<number>
  kind: string
  name: string
  columns: Json
  created_by: Generated<number | null>
  created_at: Date
}

export interface ImportRows {
  import_id: number
  position: number
  line: number
  verdict: string
  name: Generated<string | null>
  record_id: Generated<number | null>
  rule: Generated<string | null>
  what: Generated<string | null>
  before: JsonOrNull
  after: JsonOrNull
  manager_code: Generated<string | null>
  cells: JsonOrNull
  undone: Generated<string | null>
  undone_rule: Generated<string | null>
}

export interface Imports {
  id: Generated<number>
  kind: string
  name: string
  file_id: Generated<number | null>
  layout: Json
  columns: Json
  choices: Json
  state: Generated<string>
  is_stopping: Generated<boolean>
  position: Generated<number>
  total: Generated<number | null>
  counts: JsonWithDefault
  problem: Generated<string | null>
  created_by: Generated<number | null>
  created_at: Date
  started_at: Generated<Date | null>
  finished_at: Generated<Date | null>
  version: Generated<number>
}

export interface InboundMessages {
  id: Generated<number>
  received_at: Date
  door: string
  raw_key: string
  size: number
  envelope_to: Generated<string[]>
  fingerprint: Generated<string | null>
  message_id: Generated<string | null>
  from_address: Generated<string | null>
  subject: Generated<string | null>
  outcome: Generated<string | null>
  reason: Generated<string | null>
  steps: JsonWithDefault
  ticket_id: Generated<number | null>
  reply_id: Generated<number | null>
  person_id: Generated<number | null>
  done_at: Generated<Date | null>
  mailbox_id: Generated<number | null>
  place: Generated<string | null>
}

export interface LegalHolds {
  id: Generated<number>
  person_id: number
  reason: string
  placed_at: Date
  placed_by: Generated<number | null>
  lifted_at: Generated<Date | null>
  lifted_by: Generated<number | null>
}

export interface LevelGrants {
  level_id: number
  permission: string
  scope: string
}

export interface Levels {
  id: Generated<number>
  key: Generated<string | null>
  name: string
  rank: number
  kind: string
  assignable_by_clients: Generated<boolean>
  version: Generated<number>
}

export interface Logins {
  person_id: number
  username: Generated<string | null>
  password_hash: Generated<string | null>
  password_changed_at: Generated<Date | null>
  disabled_at: Generated<Date | null>
  created_at: Date
  last_at: Generated<Date | null>
}

export interface MailKeys {
  id: Generated<number>
  secret: Buffer
  created_at: Date
}

export interface MailSuppressions {
  id: Generated<number>
  address: string
  reason: string
  since: Date
}

export interface Mailboxes {
  id: Generated<number>
  name: string
  host: string
  port: number
  secure: Generated<boolean>
  username: string
  sealed_password: Buffer
  folder: Generated<string>
  team_id: Generated<number | null>
  created_at: Date
  version: Generated<number>
  stopped_at: Generated<Date | null>
  last_seen_at: Generated<Date | null>
  last_error: Generated<string | null>
  move_to: Generated<string | null>
}

export interface Memberships {
  id: Generated<number>
  person_id: number
  company_id: number
  level_id: Generated<number | null>
  is_employing: Generated<boolean>
  title: Generated<string | null>
  purpose: Generated<string | null>
  starts_at: Date
  ends_at: Generated<Date | null>
  granted_by: Generated<number | null>
  created_at: Date
  version: Generated<number>
}

export interface MergeSteps {
  merge_id: number
  person_id: Generated<number | null>
  position: number
  action: string
  table_name: string
  column_name: Generated<string | null>
  before: JsonOrNull
  after: JsonOrNull
  keys: JsonWithDefault
  rows: JsonWithDefault
}

export interface Merges {
  id: Generated<number>
  kind: string
  master_id: number
  merged_id: number
  merged_rank: Generated<number>
  merged_at: Date
  merged_by: Generated<number | null>
  undo_until: Date
  undone_at: Generated<Date | null>
  undone_by: Generated<number | null>
}

export interface NoteFiles {
  note_id: number
  file_id: number
}

export interface Notes {
  id: Generated<number>
  ticket_id: number
  author_id: Generated<number | null>
  html: string
  body: string
  created_at: Date
}

export interface OutboundMessages {
  id: Generated<number>
  created_at: Date
  to_address: string
  to_person_id: Generated<number | null>
  from_address: string
  from_name: string
  reply_to: Generated<string | null>
  subject: string
  html: string
  text: string
  message_id: string
  in_reply_to: Generated<string | null>
  refs: Generated<string[]>
  headers: JsonWithDefault
  files: JsonWithDefault
  is_auto: boolean
  is_secret: Generated<boolean>
  subject_kind: Generated<string | null>
  subject_id: Generated<number | null>
  state: Generated<string>
  attempts: Generated<number>
  next_at: Date
  error: Generated<string | null>
  sent_at: Generated<Date | null>
}

export interface Participants {
  ticket_id: number
  person_id: number
  role: string
  state: Generated<string>
  added_by: Generated<number | null>
  added_at: Date
}

export interface People {
  id: Generated<number>
  code: string
  name: string
  title: Generated<string | null>
  language: Generated<string | null>
  time_zone: Generated<string | null>
  notes: Generated<string>
  alert: Generated<string | null>
  created_at: Date
  updated_at: Date
  version: Generated<number>
  deactivated_at: Generated<Date | null>
  access_stamp: Generated<number>
  name_key: GeneratedAlways<string>
}

export interface PersonAddresses {
  id: Generated<number>
  person_id: number
  kind: Generated<string>
  label: Generated<string | null>
  lines: Generated<string>
  postcode: Generated<string | null>
  city: Generated<string | null>
  country: Generated<string | null>
  is_primary: Generated<boolean>
}

export interface PersonContracts {
  person_id: number
  kind: Generated<string | null>
  begins_on: Generated<string | null>
  ends_on: Generated<string | null>
  notes: Generated<string>
  revision: Generated<number>
}

export interface PersonCopies {
  id: Generated<number>
  person_id: number
  scope: string
  state: Generated<string>
  asked_at: Date
  asked_by: Generated<number | null>
  file_key: Generated<string | null>
  size: Generated<number | null>
  ready_at: Generated<Date | null>
  expires_at: Generated<Date | null>
}

export interface PersonEmails {
  id: Generated<number>
  person_id: number
  address: string
  is_primary: Generated<boolean>
  verified_at: Generated<Date | null>
  bounced_at: Generated<Date | null>
  is_account: Generated<boolean>
  label: Generated<string | null>
}

export interface PersonFormerCodes {
  code: string
  person_id: number
}

export interface PersonKeys {
  key: string
  person_id: number
}

export interface PersonManagers {
  person_id: number
  manager_id: number
}

export interface PersonPersonal {
  person_id: number
  birthday: Generated<string | null>
  spouse: Generated<string | null>
  family: Generated<string | null>
  hobbies: Generated<string | null>
  emergency_contact: Generated<string | null>
  remarks: Generated<string>
  revision: Generated<number>
}

export interface PersonPhones {
  id: Generated<number>
  person_id: number
  number: string
  label: Generated<string | null>
  is_primary: Generated<boolean>
  digits: GeneratedAlways<string>
}

export interface PersonPictures {
  person_id: number
  type: string
  content: Buffer
  stamp: string
}

export interface PersonSites {
  person_id: number
  site_id: number
  is_primary: Generated<boolean>
}

export interface PersonWebsites {
  id: Generated<number>
  person_id: number
  url: string
  label: Generated<string | null>
}

export interface Replies {
  id: Generated<number>
  ticket_id: number
  author_id: Generated<number | null>
  by_staff: boolean
  html: string
  body: string
  elided: Generated<string | null>
  source: string
  created_at: Date
}

export interface ReplyFiles {
  reply_id: number
  file_id: number
  content_id: Generated<string | null>
}

export interface RoleGrants {
  role_id: number
  permission: string
  scope: string
}

export interface Roles {
  id: Generated<number>
  key: Generated<string | null>
  name: string
  rank: number
  version: Generated<number>
}

export interface ServiceGrants {
  id: Generated<number>
  service_id: number
  person_id: Generated<number | null>
  company_id: Generated<number | null>
  group_id: Generated<number | null>
  team_id: Generated<number | null>
  role: string
  reaches_below: Generated<boolean>
  starts_at: Date
  ends_at: Generated<Date | null>
  granted_by: Generated<number | null>
}

export interface Services {
  id: Generated<number>
  name: string
  kind: Generated<string | null>
  description: Generated<string>
  is_portal: Generated<boolean>
  categories: Generated<string[]>
  priorities: Generated<string[]>
  default_team_id: Generated<number | null>
  created_at: Date
  updated_at: Date
  version: Generated<number>
  retired_at: Generated<Date | null>
  name_key: GeneratedAlways<string>
}

export interface Sessions {
  id: Generated<number>
  token_hash: Buffer
  person_id: number
  created_at: Date
  seen_at: Date
  expires_at: Date
  address: Generated<string | null>
  browser: Generated<string | null>
}

export interface Settings {
  key: string
  value: Json
  version: Generated<number>
  changed_at: Date
  changed_by: Generated<number | null>
}

export interface SignInAttempts {
  key: Buffer
  count: number
  until: Date
}

export interface SignInLinks {
  token_hash: Buffer
  purpose: string
  person_id: Generated<number | null>
  address: Generated<string | null>
  created_at: Date
  expires_at: Date
  used_at: Generated<Date | null>
  created_by: Generated<number | null>
}

export interface SignUps {
  token_hash: Buffer
  address: string
  name: string
  message: Generated<string>
  language: Generated<string | null>
  created_at: Date
  expires_at: Date
  used_at: Generated<Date | null>
}

export interface Sites {
  id: Generated<number>
  company_id: number
  parent_id: Generated<number | null>
  name: string
  kind: Generated<string>
  address: Generated<string>
  time_zone: Generated<string | null>
  primary_person_id: Generated<number | null>
  version: Generated<number>
  name_key: GeneratedAlways<string>
}

export interface Staff {
  person_id: number
  role_id: number
  starts_at: Date
  ends_at: Generated<Date | null>
  granted_by: Generated<number | null>
}

export interface TeamMembers {
  team_id: number
  person_id: number
  team_role_id: number
  starts_at: Date
  ends_at: Generated<Date | null>
  granted_by: Generated<number | null>
  skills: Generated<string[]>
}

export interface TeamRoleGrants {
  team_role_id: number
  block: string
  permission: string
}

export interface TeamRoles {
  id: Generated<number>
  key: Generated<string | null>
  name: string
  can_be_assigned: Generated<boolean>
  version: Generated<number>
}

export interface Teams {
  id: Generated<number>
  name: string
  walled: Generated<boolean>
  notes: Generated<string>
  created_at: Date
  updated_at: Date
  version: Generated<number>
  archived_at: Generated<Date | null>
  skills: Generated<string[]>
  default_role_id: Generated<number | null>
}

export interface TicketAccess {
  ticket_id: number
  principal: number
  updated_at: Date
  is_open: boolean
}

export interface TicketSearch {
  ticket_id: number
  words: string
  principals: string
  document: GeneratedAlways<string>
}

export interface Tickets {
  id: Generated<number>
  subject: string
  state: Generated<string>
  priority: Generated<string>
  requester_id: number
  membership_id: Generated<number | null>
  company_id: Generated<number | null>
  team_id: Generated<number | null>
  assignee_id: Generated<number | null>
  is_private: Generated<boolean>
  source: string
  created_at: Date
  updated_at: Date
  solved_at: Generated<Date | null>
  closed_at: Generated<Date | null>
  version: Generated<number>
  is_open: GeneratedAlways<boolean>
  service_id: Generated<number | null>
  category: Generated<string | null>
}

export interface Told {
  event_id: number
  person_id: number
  what: string
  at: Date
}

export interface Watchers {
  ticket_id: number
  person_id: number
  added_at: Date
}

export interface Tables {
  access_epoch: AccessEpoch
  access_requests: AccessRequests
  address_proofs: AddressProofs
  api_keys: ApiKeys
  broadcast_receivers: BroadcastReceivers
  broadcasts: Broadcasts
  captured_messages: CapturedMessages
  code_lists: CodeLists
  code_values: CodeValues
  companies: Companies
  company_domains: CompanyDomains
  company_keys: CompanyKeys
  demo_records: DemoRecords
  departures: Departures
  duplicates: Duplicates
  erasures: Erasures
  events: Events
  files: Files
  form_answers: FormAnswers
  form_fields: FormFields
  form_values: FormValues
  forms: Forms
  group_members: GroupMembers
  groups: Groups
  idempotency_keys: IdempotencyKeys
  import_identities: ImportIdentities
  import_mappings: ImportMappings
  import_rows: ImportRows
  imports: Imports
  inbound_messages: InboundMessages
  legal_holds: LegalHolds
  level_grants: LevelGrants
  levels: Levels
  logins: Logins
  mail_keys: MailKeys
  mail_suppressions: MailSuppressions
  mailboxes: Mailboxes
  memberships: Memberships
  merge_steps: MergeSteps
  merges: Merges
  note_files: NoteFiles
  notes: Notes
  outbound_messages: OutboundMessages
  participants: Participants
  people: People
  person_addresses: PersonAddresses
  person_contracts: PersonContracts
  person_copies: PersonCopies
  person_emails: PersonEmails
  person_former_codes: PersonFormerCodes
  person_keys: PersonKeys
  person_managers: PersonManagers
  person_personal: PersonPersonal
  person_phones: PersonPhones
  person_pictures: PersonPictures
  person_sites: PersonSites
  person_websites: PersonWebsites
  replies: Replies
  reply_files: ReplyFiles
  role_grants: RoleGrants
  roles: Roles
  service_grants: ServiceGrants
  services: Services
  sessions: Sessions
  settings: Settings
  sign_in_attempts: SignInAttempts
  sign_in_links: SignInLinks
  sign_ups: SignUps
  sites: Sites
  staff: Staff
  team_members: TeamMembers
  team_role_grants: TeamRoleGrants
  team_roles: TeamRoles
  teams: Teams
  ticket_access: TicketAccess
  ticket_search: TicketSearch
  tickets: Tickets
  told: Told
  watchers: Watchers
}
