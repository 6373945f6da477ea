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
}

export interface CompanyDomains {
  domain: string
  company_id: number
}

export interface DemoRecords {
  kind: string
  id: number
  key: Generated<string | null>
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

export interface IdempotencyKeys {
  holder: string
  key: string
  fingerprint: string
  answer: JsonOrNull
  created_at: Date
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

export interface PersonEmails {
  id: Generated<number>
  person_id: number
  address: string
  is_primary: Generated<boolean>
  verified_at: Generated<Date | null>
  bounced_at: Generated<Date | null>
  is_account: Generated<boolean>
}

export interface PersonPhones {
  id: Generated<number>
  person_id: number
  number: string
  label: Generated<string | null>
  is_primary: Generated<boolean>
  digits: GeneratedAlways<string>
}

export interface PersonSites {
  person_id: number
  site_id: number
  is_primary: Generated<boolean>
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
  api_keys: ApiKeys
  captured_messages: CapturedMessages
  companies: Companies
  company_domains: CompanyDomains
  demo_records: DemoRecords
  events: Events
  files: Files
  idempotency_keys: IdempotencyKeys
  inbound_messages: InboundMessages
  level_grants: LevelGrants
  levels: Levels
  logins: Logins
  mail_keys: MailKeys
  mail_suppressions: MailSuppressions
  mailboxes: Mailboxes
  memberships: Memberships
  note_files: NoteFiles
  notes: Notes
  outbound_messages: OutboundMessages
  participants: Participants
  people: People
  person_emails: PersonEmails
  person_phones: PersonPhones
  person_sites: PersonSites
  replies: Replies
  reply_files: ReplyFiles
  role_grants: RoleGrants
  roles: Roles
  sessions: Sessions
  settings: Settings
  sign_in_attempts: SignInAttempts
  sign_in_links: SignInLinks
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
