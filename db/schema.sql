-- Generated from the migrated database by tools/generate.mjs; not edited by hand.

create table access_epoch (
  single boolean not null default true,
  stamp bigint not null default 1
);
constraint access_epoch_pkey PRIMARY KEY (single);
constraint access_epoch_single_check CHECK (single);

create table api_keys (
  id bigint not null generated always as identity,
  token_hash bytea not null,
  person_id bigint not null,
  name text not null,
  hat text not null,
  created_at timestamp(3) with time zone not null,
  expires_at timestamp(3) with time zone,
  revoked_at timestamp(3) with time zone,
  used_at timestamp(3) with time zone
);
constraint api_keys_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE;
constraint api_keys_pkey PRIMARY KEY (id);
constraint api_keys_token_hash_key UNIQUE (token_hash);
CREATE INDEX api_keys_person ON public.api_keys USING btree (person_id, created_at DESC, id DESC);
CREATE TRIGGER key_ended AFTER DELETE OR UPDATE OF revoked_at, expires_at ON public.api_keys FOR EACH ROW EXECUTE FUNCTION session_ended();

create table captured_messages (
  id bigint not null generated always as identity,
  outbound_id bigint not null,
  captured_at timestamp(3) with time zone not null,
  to_address text not null,
  to_person_id bigint,
  subject text not null,
  is_secret boolean not null,
  html text not null,
  text text not null,
  raw bytea not null
);
constraint captured_messages_outbound_id_fkey FOREIGN KEY (outbound_id) REFERENCES outbound_messages(id) ON DELETE CASCADE;
constraint captured_messages_outbound_id_key UNIQUE (outbound_id);
constraint captured_messages_pkey PRIMARY KEY (id);
constraint captured_messages_to_person_id_fkey FOREIGN KEY (to_person_id) REFERENCES people(id) ON DELETE SET NULL;
CREATE INDEX captured_messages_at ON public.captured_messages USING btree (captured_at DESC, id DESC);
CREATE INDEX captured_messages_person ON public.captured_messages USING btree (to_person_id);

create table companies (
  id bigint not null generated always as identity,
  name text not null,
  kind text not null default 'corporation'::text,
  parent_id bigint,
  ancestors bigint[] not null default '{}'::bigint[],
  is_vendor boolean not null default false,
  website text,
  notes text not null default ''::text,
  primary_contact_id bigint,
  billing_contact_id bigint,
  account_manager_id bigint,
  created_at timestamp(3) with time zone not null,
  updated_at timestamp(3) with time zone not null,
  version integer not null default 1,
  archived_at timestamp(3) with time zone,
  name_key text not null generated always as (plain_text(name)) stored
);
constraint companies_account_manager_id_fkey FOREIGN KEY (account_manager_id) REFERENCES people(id) ON DELETE SET NULL;
constraint companies_billing_contact_id_fkey FOREIGN KEY (billing_contact_id) REFERENCES people(id) ON DELETE SET NULL;
constraint companies_kind_check CHECK ((kind = ANY (ARRAY['corporation'::text, 'subsidiary'::text, 'department'::text, 'office'::text, 'vendor'::text])));
constraint companies_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES companies(id);
constraint companies_pkey PRIMARY KEY (id);
constraint companies_primary_contact_id_fkey FOREIGN KEY (primary_contact_id) REFERENCES people(id) ON DELETE SET NULL;
constraint company_tickets_follow TRIGGER DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX companies_ancestors ON public.companies USING gin (ancestors);
CREATE INDEX companies_created ON public.companies USING btree (created_at, id);
CREATE INDEX companies_name ON public.companies USING btree (name_key, id);
CREATE INDEX companies_parent ON public.companies USING btree (parent_id);
CREATE INDEX companies_search ON public.companies USING gin (plain_text(name) gin_trgm_ops);
CREATE CONSTRAINT TRIGGER company_tickets_follow AFTER UPDATE ON public.companies DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((old.ancestors IS DISTINCT FROM new.ancestors)) EXECUTE FUNCTION company_tickets_follow();
CREATE TRIGGER companies_archived_epoch AFTER UPDATE OF archived_at ON public.companies FOR EACH STATEMENT EXECUTE FUNCTION access_epoch_raise();
CREATE TRIGGER company_place BEFORE INSERT OR UPDATE OF parent_id ON public.companies FOR EACH ROW EXECUTE FUNCTION company_place();
CREATE TRIGGER company_place_below AFTER UPDATE OF parent_id ON public.companies FOR EACH ROW WHEN ((old.ancestors IS DISTINCT FROM new.ancestors)) EXECUTE FUNCTION company_place_below();

create table company_domains (
  domain text not null,
  company_id bigint not null
);
constraint company_domains_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id) ON DELETE CASCADE;
constraint company_domains_domain_check CHECK ((domain = lower(domain)));
constraint company_domains_pkey PRIMARY KEY (domain);
CREATE INDEX company_domains_company ON public.company_domains USING btree (company_id);

create table demo_records (
  kind text not null,
  id bigint not null,
  key text
);
constraint demo_records_kind_check CHECK ((kind = ANY (ARRAY['company'::text, 'person'::text, 'team'::text, 'ticket'::text])));
constraint demo_records_kind_key_key UNIQUE (kind, key);
constraint demo_records_pkey PRIMARY KEY (kind, id);

create table events (
  id bigint not null generated always as identity,
  at timestamp(3) with time zone not null,
  name text not null,
  actor_id bigint,
  hat text not null,
  subject_kind text not null,
  subject_id bigint,
  before jsonb,
  after jsonb,
  detail jsonb,
  request text,
  delivered_at timestamp(3) with time zone
);
constraint events_pkey PRIMARY KEY (id);
CREATE INDEX events_actor ON public.events USING btree (actor_id, id DESC);
CREATE INDEX events_subject ON public.events USING btree (subject_kind, subject_id, id DESC);
CREATE INDEX events_waiting ON public.events USING btree (id) WHERE (delivered_at IS NULL);

create table files (
  id bigint not null generated always as identity,
  key text not null,
  name text not null,
  type text not null,
  size bigint not null,
  sha256 text not null,
  created_at timestamp(3) with time zone not null,
  created_by bigint,
  held boolean not null default false
);
constraint files_created_by_fkey FOREIGN KEY (created_by) REFERENCES people(id) ON DELETE SET NULL;
constraint files_key_key UNIQUE (key);
constraint files_pkey PRIMARY KEY (id);
CREATE INDEX files_unheld ON public.files USING btree (created_at) WHERE (NOT held);

create table idempotency_keys (
  holder text not null,
  key text not null,
  fingerprint text not null,
  answer jsonb,
  created_at timestamp(3) with time zone not null
);
constraint idempotency_keys_pkey PRIMARY KEY (holder, key);
CREATE INDEX idempotency_keys_age ON public.idempotency_keys USING btree (created_at);

create table inbound_messages (
  id bigint not null generated always as identity,
  received_at timestamp(3) with time zone not null,
  door text not null,
  raw_key text not null,
  size bigint not null,
  envelope_to text[] not null default '{}'::text[],
  fingerprint text,
  message_id text,
  from_address text,
  subject text,
  outcome text,
  reason text,
  steps jsonb not null default '[]'::jsonb,
  ticket_id bigint,
  reply_id bigint,
  person_id bigint,
  done_at timestamp(3) with time zone,
  mailbox_id bigint,
  place text
);
constraint inbound_messages_door_check CHECK ((door = ANY (ARRAY['smtp'::text, 'imap'::text, 'command'::text])));
constraint inbound_messages_mailbox_id_fkey FOREIGN KEY (mailbox_id) REFERENCES mailboxes(id) ON DELETE SET NULL;
constraint inbound_messages_outcome_check CHECK ((outcome = ANY (ARRAY['ticket'::text, 'reply'::text, 'bounce'::text, 'auto'::text, 'parked'::text])));
constraint inbound_messages_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE SET NULL;
constraint inbound_messages_pkey PRIMARY KEY (id);
constraint inbound_messages_reply_id_fkey FOREIGN KEY (reply_id) REFERENCES replies(id) ON DELETE SET NULL;
constraint inbound_messages_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES tickets(id) ON DELETE SET NULL;
CREATE INDEX inbound_messages_mailbox ON public.inbound_messages USING btree (mailbox_id) WHERE (mailbox_id IS NOT NULL);
CREATE INDEX inbound_messages_parked ON public.inbound_messages USING btree (id DESC) WHERE (outcome = 'parked'::text);
CREATE INDEX inbound_messages_sender ON public.inbound_messages USING btree (lower(from_address), received_at DESC);
CREATE INDEX inbound_messages_ticket ON public.inbound_messages USING btree (ticket_id);
CREATE INDEX inbound_messages_waiting ON public.inbound_messages USING btree (id) WHERE (done_at IS NULL);
CREATE UNIQUE INDEX inbound_messages_fingerprint ON public.inbound_messages USING btree (fingerprint) WHERE (outcome = ANY (ARRAY['ticket'::text, 'reply'::text, 'bounce'::text, 'auto'::text]));
CREATE UNIQUE INDEX inbound_messages_place ON public.inbound_messages USING btree (place);

create table level_grants (
  level_id bigint not null,
  permission text not null,
  scope text not null
);
constraint level_grants_level_id_fkey FOREIGN KEY (level_id) REFERENCES levels(id) ON DELETE CASCADE;
constraint level_grants_pkey PRIMARY KEY (level_id, permission, scope);
CREATE TRIGGER level_grants_epoch AFTER INSERT OR DELETE OR UPDATE ON public.level_grants FOR EACH STATEMENT EXECUTE FUNCTION access_epoch_raise();

create table levels (
  id bigint not null generated always as identity,
  key text,
  name text not null,
  rank integer not null,
  kind text not null,
  assignable_by_clients boolean not null default true,
  version integer not null default 1
);
constraint levels_key_key UNIQUE (key);
constraint levels_kind_check CHECK ((kind = ANY (ARRAY['client'::text, 'co-managed'::text])));
constraint levels_pkey PRIMARY KEY (id);
CREATE UNIQUE INDEX levels_name ON public.levels USING btree (lower(name));
CREATE TRIGGER levels_epoch AFTER INSERT OR DELETE OR UPDATE ON public.levels FOR EACH STATEMENT EXECUTE FUNCTION access_epoch_raise();

create table logins (
  person_id bigint not null,
  username text,
  password_hash text,
  password_changed_at timestamp(3) with time zone,
  disabled_at timestamp(3) with time zone,
  created_at timestamp(3) with time zone not null,
  last_at timestamp(3) with time zone
);
constraint logins_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE;
constraint logins_pkey PRIMARY KEY (person_id);
CREATE UNIQUE INDEX logins_username ON public.logins USING btree (lower(username));
CREATE TRIGGER logins_addresses AFTER INSERT OR DELETE ON public.logins FOR EACH ROW EXECUTE FUNCTION account_addresses();
CREATE TRIGGER logins_stamp AFTER INSERT OR DELETE OR UPDATE OF disabled_at ON public.logins FOR EACH ROW EXECUTE FUNCTION access_stamp_raise();

create table mail_keys (
  id bigint not null generated always as identity,
  secret bytea not null,
  created_at timestamp(3) with time zone not null
);
constraint mail_keys_pkey PRIMARY KEY (id);

create table mail_suppressions (
  id bigint not null generated always as identity,
  address text not null,
  reason text not null,
  since timestamp(3) with time zone not null
);
constraint mail_suppressions_address_check CHECK ((address = lower(address)));
constraint mail_suppressions_pkey PRIMARY KEY (id);
CREATE INDEX mail_suppressions_since ON public.mail_suppressions USING btree (since DESC, id DESC);
CREATE UNIQUE INDEX mail_suppressions_address ON public.mail_suppressions USING btree (address);

create table mailboxes (
  id bigint not null generated always as identity,
  name text not null,
  host text not null,
  port integer not null,
  secure boolean not null default true,
  username text not null,
  sealed_password bytea not null,
  folder text not null default 'INBOX'::text,
  team_id bigint,
  created_at timestamp(3) with time zone not null,
  version integer not null default 1,
  stopped_at timestamp(3) with time zone,
  last_seen_at timestamp(3) with time zone,
  last_error text,
  move_to text
);
constraint mailboxes_pkey PRIMARY KEY (id);
constraint mailboxes_team_id_fkey FOREIGN KEY (team_id) REFERENCES teams(id);
CREATE UNIQUE INDEX mailboxes_folder ON public.mailboxes USING btree (lower(host), username, folder);
CREATE UNIQUE INDEX mailboxes_name ON public.mailboxes USING btree (lower(name));

create table memberships (
  id bigint not null generated always as identity,
  person_id bigint not null,
  company_id bigint not null,
  level_id bigint,
  is_employing boolean not null default false,
  title text,
  purpose text,
  starts_at timestamp(3) with time zone not null,
  ends_at timestamp(3) with time zone,
  granted_by bigint,
  created_at timestamp(3) with time zone not null,
  version integer not null default 1
);
constraint memberships_check CHECK (((ends_at IS NULL) OR (ends_at >= starts_at)));
constraint memberships_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id);
constraint memberships_granted_by_fkey FOREIGN KEY (granted_by) REFERENCES people(id) ON DELETE SET NULL;
constraint memberships_level_id_fkey FOREIGN KEY (level_id) REFERENCES levels(id);
constraint memberships_once EXCLUDE USING gist (person_id WITH =, company_id WITH =, tstzrange(starts_at, ends_at) WITH &&);
constraint memberships_one_employer EXCLUDE USING gist (person_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (is_employing);
constraint memberships_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE;
constraint memberships_pkey PRIMARY KEY (id);
CREATE INDEX memberships_company ON public.memberships USING btree (company_id, person_id);
CREATE INDEX memberships_person ON public.memberships USING btree (person_id);
CREATE TRIGGER memberships_stamp AFTER INSERT OR DELETE OR UPDATE ON public.memberships FOR EACH ROW EXECUTE FUNCTION access_stamp_raise();

create table note_files (
  note_id bigint not null,
  file_id bigint not null
);
constraint note_files_file_id_fkey FOREIGN KEY (file_id) REFERENCES files(id);
constraint note_files_note_id_fkey FOREIGN KEY (note_id) REFERENCES notes(id) ON DELETE CASCADE;
constraint note_files_pkey PRIMARY KEY (note_id, file_id);

create table notes (
  id bigint not null generated always as identity,
  ticket_id bigint not null,
  author_id bigint,
  html text not null,
  body text not null,
  created_at timestamp(3) with time zone not null
);
constraint notes_author_id_fkey FOREIGN KEY (author_id) REFERENCES people(id);
constraint notes_pkey PRIMARY KEY (id);
constraint notes_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES tickets(id) ON DELETE CASCADE;
CREATE INDEX notes_ticket ON public.notes USING btree (ticket_id, id);
CREATE TRIGGER notes_words AFTER INSERT ON public.notes FOR EACH ROW EXECUTE FUNCTION ticket_words_added('D');

create table outbound_messages (
  id bigint not null generated always as identity,
  created_at timestamp(3) with time zone not null,
  to_address text not null,
  to_person_id bigint,
  from_address text not null,
  from_name text not null,
  reply_to text,
  subject text not null,
  html text not null,
  text text not null,
  message_id text not null,
  in_reply_to text,
  refs text[] not null default '{}'::text[],
  headers jsonb not null default '{}'::jsonb,
  files jsonb not null default '[]'::jsonb,
  is_auto boolean not null,
  is_secret boolean not null default false,
  subject_kind text,
  subject_id bigint,
  state text not null default 'waiting'::text,
  attempts integer not null default 0,
  next_at timestamp(3) with time zone not null,
  error text,
  sent_at timestamp(3) with time zone
);
constraint outbound_messages_message_id_key UNIQUE (message_id);
constraint outbound_messages_pkey PRIMARY KEY (id);
constraint outbound_messages_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'failed'::text, 'suppressed'::text, 'captured'::text])));
constraint outbound_messages_to_person_id_fkey FOREIGN KEY (to_person_id) REFERENCES people(id) ON DELETE SET NULL;
CREATE INDEX outbound_messages_person ON public.outbound_messages USING btree (to_person_id);
CREATE INDEX outbound_messages_sent ON public.outbound_messages USING btree (lower(to_address), sent_at DESC) WHERE (sent_at IS NOT NULL);
CREATE INDEX outbound_messages_subject ON public.outbound_messages USING btree (subject_kind, subject_id, id DESC);
CREATE INDEX outbound_messages_waiting ON public.outbound_messages USING btree (next_at) WHERE (state = 'waiting'::text);

create table participants (
  ticket_id bigint not null,
  person_id bigint not null,
  role text not null,
  state text not null default 'confirmed'::text,
  added_by bigint,
  added_at timestamp(3) with time zone not null
);
constraint participants_added_by_fkey FOREIGN KEY (added_by) REFERENCES people(id) ON DELETE SET NULL;
constraint participants_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE;
constraint participants_pkey PRIMARY KEY (ticket_id, person_id);
constraint participants_role_check CHECK ((role = ANY (ARRAY['participant'::text, 'contact'::text, 'approver'::text])));
constraint participants_state_check CHECK ((state = ANY (ARRAY['confirmed'::text, 'pending'::text])));
constraint participants_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES tickets(id) ON DELETE CASCADE;
CREATE INDEX participants_person ON public.participants USING btree (person_id);
CREATE TRIGGER participants_changed AFTER INSERT OR DELETE OR UPDATE ON public.participants FOR EACH ROW EXECUTE FUNCTION participants_changed();

create table people (
  id bigint not null generated always as identity,
  code text not null,
  name text not null,
  title text,
  language text,
  time_zone text,
  notes text not null default ''::text,
  alert text,
  created_at timestamp(3) with time zone not null,
  updated_at timestamp(3) with time zone not null,
  version integer not null default 1,
  deactivated_at timestamp(3) with time zone,
  access_stamp bigint not null default 1,
  name_key text not null generated always as (plain_text(name)) stored
);
constraint people_pkey PRIMARY KEY (id);
CREATE INDEX people_created ON public.people USING btree (created_at, id);
CREATE INDEX people_name ON public.people USING btree (name_key, id);
CREATE INDEX people_search ON public.people USING gin (plain_text(((name || ' '::text) || code)) gin_trgm_ops);
CREATE UNIQUE INDEX people_code ON public.people USING btree (lower(code));
CREATE TRIGGER access_told AFTER UPDATE ON public.people FOR EACH ROW WHEN ((old.access_stamp <> new.access_stamp)) EXECUTE FUNCTION access_told();
CREATE TRIGGER person_access_raise BEFORE UPDATE OF deactivated_at ON public.people FOR EACH ROW WHEN ((old.deactivated_at IS DISTINCT FROM new.deactivated_at)) EXECUTE FUNCTION person_access_raise();

create table person_emails (
  id bigint not null generated always as identity,
  person_id bigint not null,
  address text not null,
  is_primary boolean not null default false,
  verified_at timestamp(3) with time zone,
  bounced_at timestamp(3) with time zone,
  is_account boolean not null default false
);
constraint person_emails_person_id_address_key UNIQUE (person_id, address);
constraint person_emails_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE;
constraint person_emails_pkey PRIMARY KEY (id);
CREATE INDEX person_emails_address ON public.person_emails USING btree (lower(address));
CREATE INDEX person_emails_search ON public.person_emails USING gin (lower(address) gin_trgm_ops);
CREATE UNIQUE INDEX person_emails_account ON public.person_emails USING btree (lower(address)) WHERE (is_account AND (verified_at IS NOT NULL));
CREATE UNIQUE INDEX person_emails_primary ON public.person_emails USING btree (person_id) WHERE is_primary;
CREATE TRIGGER person_email_of_account BEFORE INSERT ON public.person_emails FOR EACH ROW EXECUTE FUNCTION person_email_of_account();

create table person_phones (
  id bigint not null generated always as identity,
  person_id bigint not null,
  number text not null,
  label text,
  is_primary boolean not null default false,
  digits text not null generated always as (regexp_replace(number, '\D'::text, ''::text, 'g'::text)) stored
);
constraint person_phones_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE;
constraint person_phones_pkey PRIMARY KEY (id);
CREATE INDEX person_phones_person ON public.person_phones USING btree (person_id);
CREATE INDEX person_phones_search ON public.person_phones USING gin (digits gin_trgm_ops);
CREATE UNIQUE INDEX person_phones_primary ON public.person_phones USING btree (person_id) WHERE is_primary;

create table person_sites (
  person_id bigint not null,
  site_id bigint not null,
  is_primary boolean not null default false
);
constraint person_sites_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE;
constraint person_sites_pkey PRIMARY KEY (person_id, site_id);
constraint person_sites_site_id_fkey FOREIGN KEY (site_id) REFERENCES sites(id) ON DELETE CASCADE;
CREATE INDEX person_sites_site ON public.person_sites USING btree (site_id);
CREATE UNIQUE INDEX person_sites_primary ON public.person_sites USING btree (person_id) WHERE is_primary;
CREATE TRIGGER person_sites_stamp AFTER INSERT OR DELETE OR UPDATE ON public.person_sites FOR EACH ROW EXECUTE FUNCTION access_stamp_raise();

create table replies (
  id bigint not null generated always as identity,
  ticket_id bigint not null,
  author_id bigint,
  by_staff boolean not null,
  html text not null,
  body text not null,
  elided text,
  source text not null,
  created_at timestamp(3) with time zone not null
);
constraint replies_author_id_fkey FOREIGN KEY (author_id) REFERENCES people(id);
constraint replies_pkey PRIMARY KEY (id);
constraint replies_source_check CHECK ((source = ANY (ARRAY['desk'::text, 'portal'::text, 'mail'::text, 'api'::text, 'import'::text])));
constraint replies_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES tickets(id) ON DELETE CASCADE;
CREATE INDEX replies_author ON public.replies USING btree (author_id);
CREATE INDEX replies_ticket ON public.replies USING btree (ticket_id, id);
CREATE TRIGGER replies_words AFTER INSERT ON public.replies FOR EACH ROW EXECUTE FUNCTION ticket_words_added('B');

create table reply_files (
  reply_id bigint not null,
  file_id bigint not null,
  content_id text
);
constraint reply_files_file_id_fkey FOREIGN KEY (file_id) REFERENCES files(id);
constraint reply_files_pkey PRIMARY KEY (reply_id, file_id);
constraint reply_files_reply_id_fkey FOREIGN KEY (reply_id) REFERENCES replies(id) ON DELETE CASCADE;

create table role_grants (
  role_id bigint not null,
  permission text not null,
  scope text not null
);
constraint role_grants_pkey PRIMARY KEY (role_id, permission, scope);
constraint role_grants_role_id_fkey FOREIGN KEY (role_id) REFERENCES roles(id) ON DELETE CASCADE;
CREATE TRIGGER role_grants_epoch AFTER INSERT OR DELETE OR UPDATE ON public.role_grants FOR EACH STATEMENT EXECUTE FUNCTION access_epoch_raise();

create table roles (
  id bigint not null generated always as identity,
  key text,
  name text not null,
  rank integer not null,
  version integer not null default 1
);
constraint roles_key_key UNIQUE (key);
constraint roles_pkey PRIMARY KEY (id);
CREATE UNIQUE INDEX roles_name ON public.roles USING btree (lower(name));
CREATE TRIGGER roles_epoch AFTER INSERT OR DELETE OR UPDATE ON public.roles FOR EACH STATEMENT EXECUTE FUNCTION access_epoch_raise();

create table sessions (
  id bigint not null generated always as identity,
  token_hash bytea not null,
  person_id bigint not null,
  created_at timestamp(3) with time zone not null,
  seen_at timestamp(3) with time zone not null,
  expires_at timestamp(3) with time zone not null,
  address text,
  browser text
);
constraint sessions_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE;
constraint sessions_pkey PRIMARY KEY (id);
constraint sessions_token_hash_key UNIQUE (token_hash);
CREATE INDEX sessions_expired ON public.sessions USING btree (expires_at);
CREATE INDEX sessions_person ON public.sessions USING btree (person_id, seen_at DESC, id DESC);
CREATE TRIGGER session_ended AFTER DELETE ON public.sessions FOR EACH ROW EXECUTE FUNCTION session_ended();

create table settings (
  key text not null,
  value jsonb not null,
  version integer not null default 1,
  changed_at timestamp(3) with time zone not null,
  changed_by bigint
);
constraint settings_pkey PRIMARY KEY (key);

create table sign_in_attempts (
  key bytea not null,
  count integer not null,
  until timestamp(3) with time zone not null
);
constraint sign_in_attempts_pkey PRIMARY KEY (key);
CREATE INDEX sign_in_attempts_until ON public.sign_in_attempts USING btree (until);

create table sign_in_links (
  token_hash bytea not null,
  purpose text not null,
  person_id bigint,
  address text,
  created_at timestamp(3) with time zone not null,
  expires_at timestamp(3) with time zone not null,
  used_at timestamp(3) with time zone,
  created_by bigint
);
constraint sign_in_links_created_by_fkey FOREIGN KEY (created_by) REFERENCES people(id) ON DELETE SET NULL;
constraint sign_in_links_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE;
constraint sign_in_links_pkey PRIMARY KEY (token_hash);
constraint sign_in_links_purpose_check CHECK ((purpose = ANY (ARRAY['owner'::text, 'magic'::text, 'invitation'::text, 'reset'::text])));
CREATE INDEX sign_in_links_person ON public.sign_in_links USING btree (person_id);

create table sites (
  id bigint not null generated always as identity,
  company_id bigint not null,
  parent_id bigint,
  name text not null,
  kind text not null default 'office'::text,
  address text not null default ''::text,
  time_zone text,
  primary_person_id bigint,
  version integer not null default 1
);
constraint sites_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id) ON DELETE CASCADE;
constraint sites_kind_check CHECK ((kind = ANY (ARRAY['building'::text, 'office'::text, 'workgroup'::text])));
constraint sites_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES sites(id);
constraint sites_pkey PRIMARY KEY (id);
constraint sites_primary_person_id_fkey FOREIGN KEY (primary_person_id) REFERENCES people(id) ON DELETE SET NULL;
CREATE INDEX sites_company ON public.sites USING btree (company_id, lower(name), id);

create table staff (
  person_id bigint not null,
  role_id bigint not null,
  starts_at timestamp(3) with time zone not null,
  ends_at timestamp(3) with time zone,
  granted_by bigint
);
constraint staff_check CHECK (((ends_at IS NULL) OR (ends_at > starts_at)));
constraint staff_granted_by_fkey FOREIGN KEY (granted_by) REFERENCES people(id) ON DELETE SET NULL;
constraint staff_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE;
constraint staff_pkey PRIMARY KEY (person_id);
constraint staff_role_id_fkey FOREIGN KEY (role_id) REFERENCES roles(id);
CREATE INDEX staff_role ON public.staff USING btree (role_id);
CREATE TRIGGER staff_stamp AFTER INSERT OR DELETE OR UPDATE ON public.staff FOR EACH ROW EXECUTE FUNCTION access_stamp_raise();

create table team_members (
  team_id bigint not null,
  person_id bigint not null,
  team_role_id bigint not null,
  starts_at timestamp(3) with time zone not null,
  ends_at timestamp(3) with time zone,
  granted_by bigint
);
constraint team_members_granted_by_fkey FOREIGN KEY (granted_by) REFERENCES people(id) ON DELETE SET NULL;
constraint team_members_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE;
constraint team_members_pkey PRIMARY KEY (team_id, person_id);
constraint team_members_team_id_fkey FOREIGN KEY (team_id) REFERENCES teams(id) ON DELETE CASCADE;
constraint team_members_team_role_id_fkey FOREIGN KEY (team_role_id) REFERENCES team_roles(id);
CREATE INDEX team_members_person ON public.team_members USING btree (person_id);
CREATE TRIGGER team_members_stamp AFTER INSERT OR DELETE OR UPDATE ON public.team_members FOR EACH ROW EXECUTE FUNCTION access_stamp_raise();

create table team_role_grants (
  team_role_id bigint not null,
  block text not null,
  permission text not null
);
constraint team_role_grants_block_check CHECK ((block = ANY (ARRAY['mine'::text, 'others'::text, 'unassigned'::text])));
constraint team_role_grants_pkey PRIMARY KEY (team_role_id, block, permission);
constraint team_role_grants_team_role_id_fkey FOREIGN KEY (team_role_id) REFERENCES team_roles(id) ON DELETE CASCADE;
CREATE TRIGGER team_role_grants_epoch AFTER INSERT OR DELETE OR UPDATE ON public.team_role_grants FOR EACH STATEMENT EXECUTE FUNCTION access_epoch_raise();

create table team_roles (
  id bigint not null generated always as identity,
  key text,
  name text not null,
  can_be_assigned boolean not null default true,
  version integer not null default 1
);
constraint team_roles_key_key UNIQUE (key);
constraint team_roles_pkey PRIMARY KEY (id);
CREATE UNIQUE INDEX team_roles_name ON public.team_roles USING btree (lower(name));
CREATE TRIGGER team_roles_epoch AFTER INSERT OR DELETE OR UPDATE ON public.team_roles FOR EACH STATEMENT EXECUTE FUNCTION access_epoch_raise();

create table teams (
  id bigint not null generated always as identity,
  name text not null,
  walled boolean not null default true,
  notes text not null default ''::text,
  created_at timestamp(3) with time zone not null,
  updated_at timestamp(3) with time zone not null,
  version integer not null default 1,
  archived_at timestamp(3) with time zone
);
constraint teams_pkey PRIMARY KEY (id);
CREATE UNIQUE INDEX teams_name ON public.teams USING btree (lower(name));
CREATE TRIGGER teams_epoch AFTER INSERT OR DELETE OR UPDATE ON public.teams FOR EACH STATEMENT EXECUTE FUNCTION access_epoch_raise();

create table ticket_access (
  ticket_id bigint not null,
  principal bigint not null,
  updated_at timestamp(3) with time zone not null,
  is_open boolean not null
);
constraint ticket_access_pkey PRIMARY KEY (ticket_id, principal);
constraint ticket_access_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES tickets(id) ON DELETE CASCADE;
CREATE INDEX ticket_access_any ON public.ticket_access USING btree (principal, updated_at DESC, ticket_id DESC);
CREATE INDEX ticket_access_open ON public.ticket_access USING btree (principal, updated_at DESC, ticket_id DESC) WHERE is_open;

create table ticket_search (
  ticket_id bigint not null,
  words tsvector not null,
  principals tsvector not null,
  document tsvector not null generated always as ((words || principals)) stored
);
constraint ticket_search_pkey PRIMARY KEY (ticket_id);
constraint ticket_search_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES tickets(id) ON DELETE CASCADE;
CREATE INDEX ticket_search_document ON public.ticket_search USING gin (document) WITH (fastupdate=off);

create table tickets (
  id bigint not null generated always as identity,
  subject text not null,
  state text not null default 'new'::text,
  priority text not null default 'normal'::text,
  requester_id bigint not null,
  membership_id bigint,
  company_id bigint,
  team_id bigint,
  assignee_id bigint,
  is_private boolean not null default false,
  source text not null,
  created_at timestamp(3) with time zone not null,
  updated_at timestamp(3) with time zone not null,
  solved_at timestamp(3) with time zone,
  closed_at timestamp(3) with time zone,
  version integer not null default 1,
  is_open boolean not null generated always as ((state <> ALL (ARRAY['solved'::text, 'closed'::text]))) stored
);
constraint tickets_assignee_id_fkey FOREIGN KEY (assignee_id) REFERENCES people(id);
constraint tickets_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id);
constraint tickets_membership_id_fkey FOREIGN KEY (membership_id) REFERENCES memberships(id);
constraint tickets_pkey PRIMARY KEY (id);
constraint tickets_priority_check CHECK ((priority = ANY (ARRAY['low'::text, 'normal'::text, 'high'::text, 'urgent'::text])));
constraint tickets_requester_id_fkey FOREIGN KEY (requester_id) REFERENCES people(id);
constraint tickets_source_check CHECK ((source = ANY (ARRAY['desk'::text, 'portal'::text, 'mail'::text, 'api'::text, 'import'::text])));
constraint tickets_state_check CHECK ((state = ANY (ARRAY['new'::text, 'open'::text, 'pending'::text, 'on-hold'::text, 'solved'::text, 'closed'::text])));
constraint tickets_team_id_fkey FOREIGN KEY (team_id) REFERENCES teams(id);
CREATE INDEX tickets_assignee ON public.tickets USING btree (assignee_id, is_open, updated_at DESC, id DESC);
CREATE INDEX tickets_company ON public.tickets USING btree (company_id, is_open, updated_at DESC, id DESC);
CREATE INDEX tickets_created ON public.tickets USING btree (created_at, id);
CREATE INDEX tickets_membership ON public.tickets USING btree (membership_id);
CREATE INDEX tickets_open ON public.tickets USING btree (is_open, updated_at DESC, id DESC);
CREATE INDEX tickets_requester ON public.tickets USING btree (requester_id, is_open, updated_at DESC, id DESC);
CREATE INDEX tickets_team ON public.tickets USING btree (team_id, is_open, updated_at DESC, id DESC);
CREATE INDEX tickets_updated ON public.tickets USING btree (updated_at DESC, id DESC);
CREATE TRIGGER ticket_changed AFTER UPDATE ON public.tickets FOR EACH ROW EXECUTE FUNCTION ticket_changed();
CREATE TRIGGER ticket_created AFTER INSERT ON public.tickets FOR EACH ROW EXECUTE FUNCTION ticket_created();

create table told (
  event_id bigint not null,
  person_id bigint not null,
  what text not null,
  at timestamp(3) with time zone not null
);
constraint told_event_id_fkey FOREIGN KEY (event_id) REFERENCES events(id) ON DELETE CASCADE;
constraint told_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE;
constraint told_pkey PRIMARY KEY (event_id, person_id);
CREATE INDEX told_person ON public.told USING btree (person_id, what, at DESC);

create table watchers (
  ticket_id bigint not null,
  person_id bigint not null,
  added_at timestamp(3) with time zone not null
);
constraint watchers_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE;
constraint watchers_pkey PRIMARY KEY (ticket_id, person_id);
constraint watchers_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES tickets(id) ON DELETE CASCADE;
CREATE INDEX watchers_person ON public.watchers USING btree (person_id);

CREATE OR REPLACE FUNCTION public.access_epoch_raise()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  update access_epoch set stamp = stamp + 1;
  perform pg_notify('foyer_access', '*');
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.access_stamp_raise()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op <> 'INSERT' then update people set access_stamp = access_stamp + 1 where id = old.person_id; end if;
  if tg_op <> 'DELETE' then update people set access_stamp = access_stamp + 1 where id = new.person_id; end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.access_told()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform pg_notify('foyer_access', new.id::text);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.account_addresses()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  update person_emails set is_account = (tg_op = 'INSERT') where person_id = coalesce(new.person_id, old.person_id);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.companies_like(wanted text)
 RETURNS SETOF bigint
 LANGUAGE sql
 STABLE
 SET "pg_trgm.word_similarity_threshold" TO '0.45'
AS $function$
    select id from companies where plain_text(name) like like_part(plain_text(wanted)) or plain_text(wanted) <% plain_text(name)
    union select company_id from company_domains where domain like like_part(lower(wanted))
  $function$;

CREATE OR REPLACE FUNCTION public.company_place()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare above bigint[];
begin
  if new.parent_id is null then
    new.ancestors := array[new.id];
  else
    select ancestors into above from companies where id = new.parent_id for share;
    if new.id = any(above) then raise exception 'a company cannot stand below itself' using errcode = 'check_violation', constraint = 'companies_acyclic'; end if;
    new.ancestors := above || new.id;
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.company_place_below()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  update companies set ancestors = new.ancestors || ancestors[cardinality(old.ancestors) + 1 :]
  where ancestors @> array[new.id] and id <> new.id;
  update access_epoch set stamp = stamp + 1;
  perform pg_notify('foyer_access', '*');
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.company_tickets_follow()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform ticket_access_rebuild(array(select id from tickets where company_id = new.id));
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.like_part(value text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$ select '%' || replace(replace(replace(value, '\', '\\'), '%', '\%'), '_', '\_') || '%' $function$;

CREATE OR REPLACE FUNCTION public.participants_changed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform 1 from tickets where id = coalesce(new.ticket_id, old.ticket_id) for update;
  perform ticket_access_rebuild(array[coalesce(new.ticket_id, old.ticket_id)]);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.people_like(wanted text)
 RETURNS SETOF bigint
 LANGUAGE sql
 STABLE
 SET "pg_trgm.word_similarity_threshold" TO '0.45'
AS $function$
    select id from people
      where plain_text(name || ' ' || code) like like_part(plain_text(wanted)) or plain_text(wanted) <% plain_text(name || ' ' || code)
    union select person_id from person_emails where lower(address) like like_part(lower(wanted))
    union select person_id from person_phones
      where length(regexp_replace(wanted, '\D', '', 'g')) >= 4 and digits like '%' || regexp_replace(wanted, '\D', '', 'g') || '%'
  $function$;

CREATE OR REPLACE FUNCTION public.person_access_raise()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  new.access_stamp := old.access_stamp + 1;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.person_email_of_account()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  new.is_account := exists (select from logins where logins.person_id = new.person_id);
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.plain_text(value text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$ select lower(public.unaccent('public.unaccent'::regdictionary, value)) $function$;

CREATE OR REPLACE FUNCTION public.search_query(words text[], endings text[])
 RETURNS tsquery
 LANGUAGE sql
 IMMUTABLE
AS $function$ select string_agg('''' || translate(plain_text(word), '''\ ', '') || '''' || ending, ' & ')::tsquery from unnest(words, endings) as asked(word, ending) $function$;

CREATE OR REPLACE FUNCTION public.search_words(value text, weight "char")
 RETURNS tsvector
 LANGUAGE sql
 IMMUTABLE
AS $function$ select setweight(to_tsvector('simple', translate(plain_text(left(value, 100000)), '!"#$%&''()*+,-./:;<=>?@[\]^_`{|}~', repeat(' ', 32))), weight) $function$;

CREATE OR REPLACE FUNCTION public.session_ended()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform pg_notify('foyer_access', old.person_id::text);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.ticket_access_rebuild(ids bigint[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  delete from ticket_access a using tickets t
  where t.id = any(ids) and a.ticket_id = t.id and a.principal not in (select ticket_principals(t));
  insert into ticket_access (ticket_id, principal, updated_at, is_open)
  select t.id, p, t.updated_at, t.is_open from tickets t, ticket_principals(t) p where t.id = any(ids)
  on conflict (ticket_id, principal) do update set updated_at = excluded.updated_at, is_open = excluded.is_open
  where (ticket_access.updated_at, ticket_access.is_open) is distinct from (excluded.updated_at, excluded.is_open);
  update ticket_search s set principals = ticket_principal_words(array(select ticket_principals(t)), t.is_open)
  from tickets t where t.id = any(ids) and s.ticket_id = t.id;
end $function$;

CREATE OR REPLACE FUNCTION public.ticket_changed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if (old.requester_id, old.membership_id, old.assignee_id, old.company_id, old.team_id, old.is_private)
       is distinct from (new.requester_id, new.membership_id, new.assignee_id, new.company_id, new.team_id, new.is_private)
     or old.is_open <> new.is_open then
    perform ticket_access_rebuild(array[new.id]);
  elsif old.updated_at is distinct from new.updated_at then
    update ticket_access set updated_at = new.updated_at where ticket_id = new.id;
  end if;
  if old.subject <> new.subject then
    update ticket_search set words = search_words(new.subject, 'A')
      || search_words((select coalesce(string_agg(body, ' ' order by id), '') from replies where ticket_id = new.id), 'B')
      || search_words((select coalesce(string_agg(body, ' ' order by id), '') from notes where ticket_id = new.id), 'D')
    where ticket_id = new.id;
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.ticket_created()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare ids bigint[] := array(select ticket_principals(new));
begin
  insert into ticket_access (ticket_id, principal, updated_at, is_open)
  select new.id, p, new.updated_at, new.is_open from unnest(ids) p;
  insert into ticket_search (ticket_id, words, principals)
  values (new.id, search_words(new.subject, 'A'), ticket_principal_words(ids, new.is_open));
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.ticket_principal_words(ids bigint[], open boolean)
 RETURNS tsvector
 LANGUAGE sql
 IMMUTABLE
AS $function$ select array_to_tsvector(array_agg(word)) from (
       select '@' || p as word from unnest(ids) p union all select '@open' where open
     ) words $function$;

CREATE OR REPLACE FUNCTION public.ticket_principals(t tickets)
 RETURNS SETOF bigint
 LANGUAGE sql
 STABLE
AS $function$
  select distinct p from (
    select t.assignee_id * 16 + 4 as p
    union all select coalesce(t.team_id * 16 + 3, 5)
    union all select case when t.membership_id is null then t.requester_id * 16 else t.membership_id * 16 + 7 end where not t.is_private
    union all select person_id * 16 + 6 from participants where ticket_id = t.id and state = 'confirmed' and not t.is_private
    union all select t.company_id * 16 + 1 where not t.is_private
    union all select a * 16 + 2 from companies c, unnest(c.ancestors) a where c.id = t.company_id and not t.is_private
  ) as all_of_them where p is not null $function$;

CREATE OR REPLACE FUNCTION public.ticket_words_added()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  update ticket_search set words = words || search_words(new.body, tg_argv[0]::"char")
  where ticket_id = new.ticket_id and pg_column_size(words) < 400000;
  return null;
end $function$;
