-- Generated from the migrated database by tools/generate.mjs; not edited by hand.

create table access_epoch (
  single boolean not null default true,
  stamp bigint not null default 1
);
constraint access_epoch_pkey PRIMARY KEY (single);
constraint access_epoch_single_check CHECK (single);

create table access_requests (
  id bigint not null generated always as identity,
  kind text not null,
  state text not null default 'waiting'::text,
  person_id bigint,
  name text not null,
  address text not null,
  language text,
  company_id bigint,
  level_id bigint,
  message text not null default ''::text,
  created_at timestamp(3) with time zone not null,
  expires_at timestamp(3) with time zone not null,
  told_at timestamp(3) with time zone,
  decided_at timestamp(3) with time zone,
  decided_by bigint,
  reason text,
  version integer not null default 1
);
constraint access_requests_check CHECK (((kind = 'sign-up'::text) OR (person_id IS NOT NULL)));
constraint access_requests_check1 CHECK (((state = 'waiting'::text) = (decided_at IS NULL)));
constraint access_requests_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id) ON DELETE SET NULL;
constraint access_requests_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES people(id) ON DELETE SET NULL;
constraint access_requests_kind_check CHECK ((kind = ANY (ARRAY['sign-up'::text, 'access'::text, 'level'::text])));
constraint access_requests_level_id_fkey FOREIGN KEY (level_id) REFERENCES levels(id) ON DELETE SET NULL;
constraint access_requests_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE;
constraint access_requests_pkey PRIMARY KEY (id);
constraint access_requests_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'granted'::text, 'refused'::text, 'withdrawn'::text, 'expired'::text])));
CREATE INDEX access_requests_newest ON public.access_requests USING btree (created_at DESC, id DESC);
CREATE INDEX access_requests_person ON public.access_requests USING btree (person_id);
CREATE INDEX access_requests_waiting ON public.access_requests USING btree (company_id, created_at) WHERE (state = 'waiting'::text);
CREATE UNIQUE INDEX access_requests_once ON public.access_requests USING btree (kind, lower(address), COALESCE(company_id, (0)::bigint)) WHERE (state = 'waiting'::text);

create table address_proofs (
  token_hash bytea not null,
  person_id bigint not null,
  address text not null,
  created_at timestamp(3) with time zone not null,
  expires_at timestamp(3) with time zone not null,
  used_at timestamp(3) with time zone
);
constraint address_proofs_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE;
constraint address_proofs_pkey PRIMARY KEY (token_hash);
CREATE INDEX address_proofs_expired ON public.address_proofs USING btree (expires_at);
CREATE INDEX address_proofs_person ON public.address_proofs USING btree (person_id);

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

create table broadcast_receivers (
  broadcast_id bigint not null,
  person_id bigint not null,
  address text,
  why text,
  queued_at timestamp(3) with time zone
);
constraint broadcast_receivers_broadcast_id_fkey FOREIGN KEY (broadcast_id) REFERENCES broadcasts(id) ON DELETE CASCADE;
constraint broadcast_receivers_check CHECK (((address IS NOT NULL) OR (why IS NOT NULL)));
constraint broadcast_receivers_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE;
constraint broadcast_receivers_pkey PRIMARY KEY (broadcast_id, person_id);
constraint broadcast_receivers_why_check CHECK ((why = ANY (ARRAY['deactivated'::text, 'no-address'::text, 'bounced'::text, 'stopped'::text])));
CREATE INDEX broadcast_receivers_person ON public.broadcast_receivers USING btree (person_id);
CREATE INDEX broadcast_receivers_waiting ON public.broadcast_receivers USING btree (broadcast_id, person_id) WHERE ((queued_at IS NULL) AND (why IS NULL));

create table broadcasts (
  id bigint not null generated always as identity,
  group_id bigint not null,
  subject text not null,
  html text not null,
  body text not null,
  sent_by bigint,
  created_at timestamp(3) with time zone not null
);
constraint broadcasts_group_id_fkey FOREIGN KEY (group_id) REFERENCES groups(id) ON DELETE CASCADE;
constraint broadcasts_pkey PRIMARY KEY (id);
constraint broadcasts_sent_by_fkey FOREIGN KEY (sent_by) REFERENCES people(id) ON DELETE SET NULL;
CREATE INDEX broadcasts_group ON public.broadcasts USING btree (group_id, created_at DESC, id DESC);

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

create table code_lists (
  id bigint not null generated always as identity,
  key text not null,
  name text not null,
  is_shipped boolean not null default false,
  created_at timestamp(3) with time zone not null,
  updated_at timestamp(3) with time zone not null,
  version integer not null default 1
);
constraint code_lists_key_key UNIQUE (key);
constraint code_lists_pkey PRIMARY KEY (id);
CREATE UNIQUE INDEX code_lists_name ON public.code_lists USING btree (lower(name));

create table code_values (
  id bigint not null generated always as identity,
  list_id bigint not null,
  name text not null,
  position integer not null,
  retired_at timestamp(3) with time zone
);
constraint code_values_list_id_fkey FOREIGN KEY (list_id) REFERENCES code_lists(id) ON DELETE CASCADE;
constraint code_values_pkey PRIMARY KEY (id);
CREATE INDEX code_values_order ON public.code_values USING btree (list_id, "position", id);
CREATE UNIQUE INDEX code_values_name ON public.code_values USING btree (list_id, lower(name));

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
  name_key text not null generated always as (plain_text(name)) stored,
  email text,
  phone text,
  address text not null default ''::text,
  details text not null default ''::text
);
constraint companies_account_manager_id_fkey FOREIGN KEY (account_manager_id) REFERENCES people(id) ON DELETE SET NULL;
constraint companies_billing_contact_id_fkey FOREIGN KEY (billing_contact_id) REFERENCES people(id) ON DELETE SET NULL;
constraint companies_kind_check CHECK ((kind = ANY (ARRAY['corporation'::text, 'subsidiary'::text, 'department'::text, 'office'::text, 'vendor'::text])));
constraint companies_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES companies(id);
constraint companies_pkey PRIMARY KEY (id);
constraint companies_primary_contact_id_fkey FOREIGN KEY (primary_contact_id) REFERENCES people(id) ON DELETE SET NULL;
constraint company_tickets_follow TRIGGER DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX companies_account_manager ON public.companies USING btree (account_manager_id, name_key, id) WHERE (account_manager_id IS NOT NULL);
CREATE INDEX companies_ancestors ON public.companies USING gin (ancestors);
CREATE INDEX companies_archived ON public.companies USING btree (name_key, id) WHERE (archived_at IS NOT NULL);
CREATE INDEX companies_billing_contact ON public.companies USING btree (billing_contact_id) WHERE (billing_contact_id IS NOT NULL);
CREATE INDEX companies_created ON public.companies USING btree (created_at, id);
CREATE INDEX companies_host ON public.companies USING btree (web_host(website)) WHERE (website IS NOT NULL);
CREATE INDEX companies_key ON public.companies USING btree (company_key(name));
CREATE INDEX companies_kind ON public.companies USING btree (kind, name_key, id);
CREATE INDEX companies_name ON public.companies USING btree (name_key, id);
CREATE INDEX companies_parent ON public.companies USING btree (parent_id, name_key, id);
CREATE INDEX companies_primary_contact ON public.companies USING btree (primary_contact_id) WHERE (primary_contact_id IS NOT NULL);
CREATE INDEX companies_search ON public.companies USING gin (plain_text(name) gin_trgm_ops);
CREATE INDEX companies_vendor ON public.companies USING btree (name_key, id) WHERE is_vendor;
CREATE CONSTRAINT TRIGGER company_tickets_follow AFTER UPDATE ON public.companies DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((old.ancestors IS DISTINCT FROM new.ancestors)) EXECUTE FUNCTION company_tickets_follow();
CREATE TRIGGER companies_archived_epoch AFTER UPDATE OF archived_at ON public.companies FOR EACH STATEMENT EXECUTE FUNCTION access_epoch_raise();
CREATE TRIGGER company_place BEFORE INSERT OR UPDATE OF parent_id ON public.companies FOR EACH ROW EXECUTE FUNCTION company_place();
CREATE TRIGGER company_place_below AFTER UPDATE OF parent_id ON public.companies FOR EACH ROW WHEN ((old.ancestors IS DISTINCT FROM new.ancestors)) EXECUTE FUNCTION company_place_below();
CREATE TRIGGER duplicates_gone AFTER DELETE ON public.companies FOR EACH ROW EXECUTE FUNCTION duplicates_gone('company');

create table company_domains (
  domain text not null,
  company_id bigint not null
);
constraint company_domains_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id) ON DELETE CASCADE;
constraint company_domains_domain_check CHECK ((domain = lower(domain)));
constraint company_domains_pkey PRIMARY KEY (domain);
CREATE INDEX company_domains_company ON public.company_domains USING btree (company_id);

create table company_keys (
  key text not null,
  company_id bigint not null
);
constraint company_keys_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id) ON DELETE CASCADE;
constraint company_keys_pkey PRIMARY KEY (key);
CREATE INDEX company_keys_company ON public.company_keys USING btree (company_id);

create table demo_records (
  kind text not null,
  id bigint not null,
  key text
);
constraint demo_records_kind_check CHECK ((kind = ANY (ARRAY['company'::text, 'person'::text, 'team'::text, 'ticket'::text])));
constraint demo_records_kind_key_key UNIQUE (kind, key);
constraint demo_records_pkey PRIMARY KEY (kind, id);

create table departures (
  id bigint not null generated always as identity,
  person_id bigint not null,
  kind text not null,
  held jsonb not null,
  at timestamp(3) with time zone not null,
  done_by bigint,
  undone_at timestamp(3) with time zone,
  undone_by bigint
);
constraint departures_done_by_fkey FOREIGN KEY (done_by) REFERENCES people(id) ON DELETE SET NULL;
constraint departures_kind_check CHECK ((kind = ANY (ARRAY['staff'::text, 'desk'::text])));
constraint departures_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE;
constraint departures_pkey PRIMARY KEY (id);
constraint departures_undone_by_fkey FOREIGN KEY (undone_by) REFERENCES people(id) ON DELETE SET NULL;
CREATE INDEX departures_person ON public.departures USING btree (person_id, kind, id DESC);

create table duplicates (
  id bigint not null generated always as identity,
  kind text not null,
  one_id bigint not null,
  other_id bigint not null,
  reasons text[] not null,
  weight integer not null,
  found_at timestamp(3) with time zone not null,
  dismissed_at timestamp(3) with time zone,
  dismissed_by bigint
);
constraint duplicates_check CHECK ((one_id < other_id));
constraint duplicates_dismissed_by_fkey FOREIGN KEY (dismissed_by) REFERENCES people(id) ON DELETE SET NULL;
constraint duplicates_kind_check CHECK ((kind = ANY (ARRAY['person'::text, 'company'::text])));
constraint duplicates_kind_one_id_other_id_key UNIQUE (kind, one_id, other_id);
constraint duplicates_pkey PRIMARY KEY (id);
CREATE INDEX duplicates_all ON public.duplicates USING btree (weight DESC, id DESC);
CREATE INDEX duplicates_open ON public.duplicates USING btree (kind, weight DESC, id DESC) WHERE (dismissed_at IS NULL);
CREATE INDEX duplicates_other ON public.duplicates USING btree (kind, other_id);

create table erasures (
  id bigint not null generated always as identity,
  person_id bigint not null,
  reason text not null,
  state text not null default 'waiting'::text,
  removes_files boolean not null default false,
  departure_id bigint,
  asked_at timestamp(3) with time zone not null,
  asked_by bigint,
  due_at timestamp(3) with time zone not null,
  started_at timestamp(3) with time zone,
  ended_at timestamp(3) with time zone,
  ended_by bigint,
  marks jsonb,
  step text,
  after_id bigint not null default 0,
  steps_done integer not null default 0,
  steps integer,
  counts jsonb not null default '{}'::jsonb
);
constraint erasures_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES people(id) ON DELETE SET NULL;
constraint erasures_check CHECK (((state <> 'done'::text) OR (marks IS NULL)));
constraint erasures_departure_id_fkey FOREIGN KEY (departure_id) REFERENCES departures(id) ON DELETE SET NULL;
constraint erasures_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES people(id) ON DELETE SET NULL;
constraint erasures_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id);
constraint erasures_pkey PRIMARY KEY (id);
constraint erasures_reason_check CHECK ((reason = ANY (ARRAY['asked'::text, 'retention'::text])));
constraint erasures_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'running'::text, 'done'::text, 'cancelled'::text])));
CREATE INDEX erasures_due ON public.erasures USING btree (due_at) WHERE (state = ANY (ARRAY['waiting'::text, 'running'::text]));
CREATE INDEX erasures_newest ON public.erasures USING btree (asked_at DESC, id DESC);
CREATE INDEX erasures_person ON public.erasures USING btree (person_id);
CREATE UNIQUE INDEX erasures_once ON public.erasures USING btree (person_id) WHERE (state <> 'cancelled'::text);

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
CREATE INDEX files_created_by ON public.files USING btree (created_by) WHERE (created_by IS NOT NULL);
CREATE INDEX files_unheld ON public.files USING btree (created_at) WHERE (NOT held);

create table form_answers (
  id bigint not null generated always as identity,
  form_id bigint not null,
  person_id bigint,
  company_id bigint,
  site_id bigint,
  ticket_id bigint,
  created_at timestamp(3) with time zone not null,
  updated_at timestamp(3) with time zone not null,
  updated_by bigint,
  version integer not null default 1
);
constraint form_answers_check CHECK ((num_nonnulls(person_id, company_id, site_id, ticket_id) = 1));
constraint form_answers_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id) ON DELETE CASCADE;
constraint form_answers_form_id_fkey FOREIGN KEY (form_id) REFERENCES forms(id);
constraint form_answers_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE;
constraint form_answers_pkey PRIMARY KEY (id);
constraint form_answers_site_id_fkey FOREIGN KEY (site_id) REFERENCES sites(id) ON DELETE CASCADE;
constraint form_answers_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES tickets(id) ON DELETE CASCADE;
constraint form_answers_updated_by_fkey FOREIGN KEY (updated_by) REFERENCES people(id) ON DELETE SET NULL;
CREATE INDEX form_answers_form ON public.form_answers USING btree (form_id);
CREATE UNIQUE INDEX form_answers_company ON public.form_answers USING btree (company_id, form_id) WHERE (company_id IS NOT NULL);
CREATE UNIQUE INDEX form_answers_person ON public.form_answers USING btree (person_id, form_id) WHERE (person_id IS NOT NULL);
CREATE UNIQUE INDEX form_answers_site ON public.form_answers USING btree (site_id, form_id) WHERE (site_id IS NOT NULL);
CREATE UNIQUE INDEX form_answers_ticket ON public.form_answers USING btree (ticket_id, form_id) WHERE (ticket_id IS NOT NULL);

create table form_fields (
  id bigint not null generated always as identity,
  form_id bigint not null,
  key text not null,
  parent_id bigint,
  position integer not null,
  type text not null,
  label text not null,
  help text,
  is_required boolean not null default false,
  list_id bigint,
  details jsonb not null default '{}'::jsonb,
  retired_at timestamp(3) with time zone
);
constraint form_fields_check CHECK (((list_id IS NULL) OR (type = 'choice'::text)));
constraint form_fields_form_id_fkey FOREIGN KEY (form_id) REFERENCES forms(id) ON DELETE CASCADE;
constraint form_fields_form_id_key_key UNIQUE (form_id, key);
constraint form_fields_list_id_fkey FOREIGN KEY (list_id) REFERENCES code_lists(id);
constraint form_fields_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES form_fields(id) ON DELETE CASCADE;
constraint form_fields_pkey PRIMARY KEY (id);
constraint form_fields_type_check CHECK ((type = ANY (ARRAY['text'::text, 'long-text'::text, 'number'::text, 'date'::text, 'choice'::text, 'tri-choice'::text, 'checkbox'::text, 'file'::text])));
CREATE INDEX form_fields_list ON public.form_fields USING btree (list_id);
CREATE INDEX form_fields_parent ON public.form_fields USING btree (parent_id);

create table form_values (
  answer_id bigint not null,
  field_id bigint not null,
  value jsonb not null,
  code_id bigint,
  file_id bigint
);
constraint form_values_answer_id_fkey FOREIGN KEY (answer_id) REFERENCES form_answers(id) ON DELETE CASCADE;
constraint form_values_code_id_fkey FOREIGN KEY (code_id) REFERENCES code_values(id);
constraint form_values_field_id_fkey FOREIGN KEY (field_id) REFERENCES form_fields(id);
constraint form_values_file_id_fkey FOREIGN KEY (file_id) REFERENCES files(id);
constraint form_values_pkey PRIMARY KEY (answer_id, field_id);
constraint form_values_value_check CHECK ((jsonb_typeof(value) = ANY (ARRAY['string'::text, 'number'::text, 'boolean'::text])));
CREATE INDEX form_values_code ON public.form_values USING btree (code_id);
CREATE INDEX form_values_field ON public.form_values USING btree (field_id);
CREATE INDEX form_values_file ON public.form_values USING btree (file_id);
CREATE TRIGGER form_value_file_release AFTER DELETE OR UPDATE ON public.form_values FOR EACH ROW WHEN ((old.file_id IS NOT NULL)) EXECUTE FUNCTION form_value_file_release();

create table forms (
  id bigint not null generated always as identity,
  title text not null,
  category text,
  kinds text[] not null,
  in_portal boolean not null default false,
  is_active boolean not null default true,
  custom_kind text,
  created_at timestamp(3) with time zone not null,
  updated_at timestamp(3) with time zone not null,
  version integer not null default 1
);
constraint forms_check CHECK ((custom_kind = ANY (kinds)));
constraint forms_custom_kind_key UNIQUE (custom_kind);
constraint forms_kinds_check CHECK (((kinds <@ ARRAY['person'::text, 'company'::text, 'site'::text, 'ticket'::text, 'asset'::text]) AND (cardinality(kinds) > 0)));
constraint forms_pkey PRIMARY KEY (id);
CREATE INDEX forms_updated ON public.forms USING btree (updated_at DESC, id DESC);
CREATE UNIQUE INDEX forms_title ON public.forms USING btree (lower(title));

create table group_members (
  id bigint not null generated always as identity,
  group_id bigint not null,
  person_id bigint not null,
  starts_at timestamp(3) with time zone not null,
  ends_at timestamp(3) with time zone,
  added_by bigint
);
constraint group_members_added_by_fkey FOREIGN KEY (added_by) REFERENCES people(id) ON DELETE SET NULL;
constraint group_members_check CHECK (((ends_at IS NULL) OR (ends_at >= starts_at)));
constraint group_members_group_id_fkey FOREIGN KEY (group_id) REFERENCES groups(id) ON DELETE CASCADE;
constraint group_members_once EXCLUDE USING gist (group_id WITH =, person_id WITH =, tstzrange(starts_at, ends_at) WITH &&);
constraint group_members_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE;
constraint group_members_pkey PRIMARY KEY (id);
CREATE INDEX group_members_added_by ON public.group_members USING btree (added_by) WHERE (added_by IS NOT NULL);
CREATE INDEX group_members_group ON public.group_members USING btree (group_id, person_id);
CREATE INDEX group_members_person ON public.group_members USING btree (person_id);

create table groups (
  id bigint not null generated always as identity,
  name text not null,
  email text,
  notes text not null default ''::text,
  created_at timestamp(3) with time zone not null,
  updated_at timestamp(3) with time zone not null,
  version integer not null default 1,
  archived_at timestamp(3) with time zone,
  name_key text not null generated always as (plain_text(name)) stored
);
constraint groups_pkey PRIMARY KEY (id);
CREATE INDEX groups_order ON public.groups USING btree (name_key, id);
CREATE UNIQUE INDEX groups_name ON public.groups USING btree (lower(name));

create table idempotency_keys (
  holder text not null,
  key text not null,
  fingerprint text not null,
  answer jsonb,
  created_at timestamp(3) with time zone not null
);
constraint idempotency_keys_pkey PRIMARY KEY (holder, key);
CREATE INDEX idempotency_keys_age ON public.idempotency_keys USING btree (created_at);

create table import_identities (
  import_id bigint not null,
  identity text not null,
  position integer not null
);
constraint import_identities_import_id_fkey FOREIGN KEY (import_id) REFERENCES imports(id) ON DELETE CASCADE;
constraint import_identities_pkey PRIMARY KEY (import_id, identity);

create table import_mappings (
  id bigint not null generated always as identity,
  kind text not null,
  name text not null,
  columns jsonb not null,
  created_by bigint,
  created_at timestamp(3) with time zone not null
);
constraint import_mappings_created_by_fkey FOREIGN KEY (created_by) REFERENCES people(id) ON DELETE SET NULL;
constraint import_mappings_kind_check CHECK ((kind = ANY (ARRAY['people'::text, 'companies'::text])));
constraint import_mappings_pkey PRIMARY KEY (id);
CREATE UNIQUE INDEX import_mappings_name ON public.import_mappings USING btree (kind, lower(name));

create table import_rows (
  import_id bigint not null,
  position integer not null,
  line integer not null,
  verdict text not null,
  name text,
  record_id bigint,
  rule text,
  what text,
  before jsonb,
  after jsonb,
  manager_code text,
  cells jsonb,
  undone text,
  undone_rule text
);
constraint import_rows_import_id_fkey FOREIGN KEY (import_id) REFERENCES imports(id) ON DELETE CASCADE;
constraint import_rows_pkey PRIMARY KEY (import_id, "position");
constraint import_rows_undone_check CHECK ((undone = ANY (ARRAY['removed'::text, 'put-back'::text, 'kept'::text])));
constraint import_rows_verdict_check CHECK ((verdict = ANY (ARRAY['new'::text, 'changed'::text, 'same'::text, 'refused'::text])));
CREATE INDEX import_rows_manager ON public.import_rows USING btree (import_id, "position") WHERE (manager_code IS NOT NULL);
CREATE INDEX import_rows_record ON public.import_rows USING btree (record_id, import_id);
CREATE INDEX import_rows_verdict ON public.import_rows USING btree (import_id, verdict, "position");

create table imports (
  id bigint not null generated always as identity,
  kind text not null,
  name text not null,
  file_id bigint,
  layout jsonb not null,
  columns jsonb not null,
  choices jsonb not null,
  state text not null default 'draft'::text,
  is_stopping boolean not null default false,
  position integer not null default 0,
  total integer,
  counts jsonb not null default '{}'::jsonb,
  problem text,
  created_by bigint,
  created_at timestamp(3) with time zone not null,
  started_at timestamp(3) with time zone,
  finished_at timestamp(3) with time zone,
  version integer not null default 1
);
constraint imports_created_by_fkey FOREIGN KEY (created_by) REFERENCES people(id) ON DELETE SET NULL;
constraint imports_file_id_fkey FOREIGN KEY (file_id) REFERENCES files(id) ON DELETE SET NULL;
constraint imports_kind_check CHECK ((kind = ANY (ARRAY['people'::text, 'companies'::text])));
constraint imports_pkey PRIMARY KEY (id);
constraint imports_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'checking'::text, 'checked'::text, 'running'::text, 'done'::text, 'failed'::text, 'undoing'::text, 'undone'::text])));
CREATE INDEX imports_created ON public.imports USING btree (created_at, id);
CREATE INDEX imports_file ON public.imports USING btree (file_id);

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
CREATE INDEX inbound_messages_person ON public.inbound_messages USING btree (person_id) WHERE (person_id IS NOT NULL);
CREATE INDEX inbound_messages_sender ON public.inbound_messages USING btree (lower(from_address), received_at DESC);
CREATE INDEX inbound_messages_ticket ON public.inbound_messages USING btree (ticket_id);
CREATE INDEX inbound_messages_waiting ON public.inbound_messages USING btree (id) WHERE (done_at IS NULL);
CREATE UNIQUE INDEX inbound_messages_fingerprint ON public.inbound_messages USING btree (fingerprint) WHERE (outcome = ANY (ARRAY['ticket'::text, 'reply'::text, 'bounce'::text, 'auto'::text]));
CREATE UNIQUE INDEX inbound_messages_place ON public.inbound_messages USING btree (place);

create table legal_holds (
  id bigint not null generated always as identity,
  person_id bigint not null,
  reason text not null,
  placed_at timestamp(3) with time zone not null,
  placed_by bigint,
  lifted_at timestamp(3) with time zone,
  lifted_by bigint
);
constraint legal_holds_lifted_by_fkey FOREIGN KEY (lifted_by) REFERENCES people(id) ON DELETE SET NULL;
constraint legal_holds_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE;
constraint legal_holds_pkey PRIMARY KEY (id);
constraint legal_holds_placed_by_fkey FOREIGN KEY (placed_by) REFERENCES people(id) ON DELETE SET NULL;
CREATE INDEX legal_holds_newest ON public.legal_holds USING btree (placed_at DESC, id DESC);
CREATE INDEX legal_holds_person ON public.legal_holds USING btree (person_id);
CREATE UNIQUE INDEX legal_holds_once ON public.legal_holds USING btree (person_id) WHERE (lifted_at IS NULL);

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
CREATE TRIGGER login_moved AFTER UPDATE OF person_id ON public.logins FOR EACH ROW WHEN ((old.person_id <> new.person_id)) EXECUTE FUNCTION login_moved();
CREATE TRIGGER login_moved_stamp AFTER UPDATE OF person_id ON public.logins FOR EACH ROW WHEN ((old.person_id <> new.person_id)) EXECUTE FUNCTION access_stamp_raise();
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
constraint memberships_once EXCLUDE USING gist (((person_id + 0)) WITH =, ((company_id + 0)) WITH =, tstzrange(starts_at, ends_at) WITH &&);
constraint memberships_one_employer EXCLUDE USING gist (((person_id + 0)) WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (is_employing);
constraint memberships_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE;
constraint memberships_pkey PRIMARY KEY (id);
CREATE INDEX memberships_company ON public.memberships USING btree (company_id, person_id) INCLUDE (starts_at, ends_at);
CREATE INDEX memberships_granted_by ON public.memberships USING btree (granted_by) WHERE (granted_by IS NOT NULL);
CREATE INDEX memberships_person ON public.memberships USING btree (person_id, company_id) INCLUDE (starts_at, ends_at);
CREATE TRIGGER memberships_stamp AFTER INSERT OR DELETE OR UPDATE ON public.memberships FOR EACH ROW EXECUTE FUNCTION access_stamp_raise();

create table merge_steps (
  merge_id bigint not null,
  person_id bigint,
  position integer not null,
  action text not null,
  table_name text not null,
  column_name text,
  before jsonb,
  after jsonb,
  keys jsonb not null default '[]'::jsonb,
  rows jsonb not null default '[]'::jsonb
);
constraint merge_steps_action_check CHECK ((action = ANY (ARRAY['moved'::text, 'changed'::text, 'removed'::text, 'added'::text])));
constraint merge_steps_merge_id_fkey FOREIGN KEY (merge_id) REFERENCES merges(id) ON DELETE CASCADE;
constraint merge_steps_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE;
constraint merge_steps_pkey PRIMARY KEY (merge_id, "position");
CREATE INDEX merge_steps_person ON public.merge_steps USING btree (person_id) WHERE (person_id IS NOT NULL);

create table merges (
  id bigint not null generated always as identity,
  kind text not null,
  master_id bigint not null,
  merged_id bigint not null,
  merged_rank integer not null default 0,
  merged_at timestamp(3) with time zone not null,
  merged_by bigint,
  undo_until timestamp(3) with time zone not null,
  undone_at timestamp(3) with time zone,
  undone_by bigint
);
constraint merges_check CHECK ((master_id <> merged_id));
constraint merges_kind_check CHECK ((kind = ANY (ARRAY['person'::text, 'company'::text])));
constraint merges_merged_by_fkey FOREIGN KEY (merged_by) REFERENCES people(id) ON DELETE SET NULL;
constraint merges_pkey PRIMARY KEY (id);
constraint merges_undone_by_fkey FOREIGN KEY (undone_by) REFERENCES people(id) ON DELETE SET NULL;
CREATE INDEX merges_master ON public.merges USING btree (kind, master_id, merged_at DESC, id DESC);
CREATE INDEX merges_merged ON public.merges USING btree (kind, merged_id, id DESC);
CREATE INDEX merges_newest ON public.merges USING btree (merged_at DESC, id DESC);
CREATE INDEX merges_old ON public.merges USING btree (undo_until);

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
CREATE INDEX notes_author ON public.notes USING btree (author_id);
CREATE INDEX notes_ticket ON public.notes USING btree (ticket_id, id);
CREATE TRIGGER notes_words AFTER INSERT ON public.notes FOR EACH ROW EXECUTE FUNCTION ticket_words_added('D');
CREATE TRIGGER notes_words_again AFTER UPDATE OF body ON public.notes FOR EACH ROW WHEN ((old.body <> new.body)) EXECUTE FUNCTION ticket_words_again();

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
CREATE TRIGGER outbox_told AFTER INSERT ON public.outbound_messages FOR EACH STATEMENT EXECUTE FUNCTION outbox_told();

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
CREATE INDEX participants_added_by ON public.participants USING btree (added_by) WHERE (added_by IS NOT NULL);
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
CREATE TRIGGER duplicates_gone AFTER DELETE ON public.people FOR EACH ROW EXECUTE FUNCTION duplicates_gone('person');
CREATE TRIGGER person_access_raise BEFORE UPDATE OF deactivated_at ON public.people FOR EACH ROW WHEN ((old.deactivated_at IS DISTINCT FROM new.deactivated_at)) EXECUTE FUNCTION person_access_raise();
CREATE TRIGGER person_code_reserved BEFORE INSERT OR UPDATE OF code ON public.people FOR EACH ROW EXECUTE FUNCTION person_code_reserved();
CREATE TRIGGER person_stays_away BEFORE UPDATE OF deactivated_at ON public.people FOR EACH ROW WHEN (((old.deactivated_at IS NOT NULL) AND (new.deactivated_at IS NULL))) EXECUTE FUNCTION person_stays_away();

create table person_addresses (
  id bigint not null generated always as identity,
  person_id bigint not null,
  kind text not null default 'work'::text,
  label text,
  lines text not null default ''::text,
  postcode text,
  city text,
  country text,
  is_primary boolean not null default false
);
constraint person_addresses_check CHECK (((lines <> ''::text) OR (city IS NOT NULL) OR (postcode IS NOT NULL)));
constraint person_addresses_country_check CHECK ((country ~ '^[A-Z]{2}$'::text));
constraint person_addresses_kind_check CHECK ((kind = ANY (ARRAY['work'::text, 'home'::text, 'delivery'::text, 'billing'::text, 'other'::text])));
constraint person_addresses_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE;
constraint person_addresses_pkey PRIMARY KEY (id);
CREATE INDEX person_addresses_person ON public.person_addresses USING btree (person_id);
CREATE UNIQUE INDEX person_addresses_primary ON public.person_addresses USING btree (person_id) WHERE is_primary;

create table person_contracts (
  person_id bigint not null,
  kind text,
  begins_on text,
  ends_on text,
  notes text not null default ''::text,
  revision integer not null default 1
);
constraint person_contracts_begins_on_check CHECK ((begins_on ~ '^\d{4}-\d{2}-\d{2}$'::text));
constraint person_contracts_check CHECK ((ends_on >= begins_on));
constraint person_contracts_ends_on_check CHECK ((ends_on ~ '^\d{4}-\d{2}-\d{2}$'::text));
constraint person_contracts_kind_check CHECK ((kind = ANY (ARRAY['permanent'::text, 'fixed-term'::text, 'part-time'::text, 'contractor'::text, 'apprentice'::text, 'intern'::text, 'other'::text])));
constraint person_contracts_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE;
constraint person_contracts_pkey PRIMARY KEY (person_id);

create table person_copies (
  id bigint not null generated always as identity,
  person_id bigint not null,
  scope text not null,
  state text not null default 'waiting'::text,
  asked_at timestamp(3) with time zone not null,
  asked_by bigint,
  file_key text,
  size bigint,
  ready_at timestamp(3) with time zone,
  expires_at timestamp(3) with time zone
);
constraint person_copies_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES people(id) ON DELETE SET NULL;
constraint person_copies_check CHECK (((state = 'ready'::text) = (file_key IS NOT NULL)));
constraint person_copies_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE;
constraint person_copies_pkey PRIMARY KEY (id);
constraint person_copies_scope_check CHECK ((scope = ANY (ARRAY['everything'::text, 'own'::text])));
constraint person_copies_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'ready'::text, 'failed'::text, 'gone'::text])));
CREATE INDEX person_copies_expiry ON public.person_copies USING btree (expires_at) WHERE (state = 'ready'::text);
CREATE INDEX person_copies_person ON public.person_copies USING btree (person_id, asked_at DESC, id DESC);

create table person_emails (
  id bigint not null generated always as identity,
  person_id bigint not null,
  address text not null,
  is_primary boolean not null default false,
  verified_at timestamp(3) with time zone,
  bounced_at timestamp(3) with time zone,
  is_account boolean not null default false,
  label text
);
constraint person_emails_person_id_address_key UNIQUE (person_id, address);
constraint person_emails_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE;
constraint person_emails_pkey PRIMARY KEY (id);
CREATE INDEX person_emails_address ON public.person_emails USING btree (lower(address));
CREATE INDEX person_emails_mailbox ON public.person_emails USING btree (mailbox_key(address));
CREATE INDEX person_emails_search ON public.person_emails USING gin (lower(address) gin_trgm_ops);
CREATE UNIQUE INDEX person_emails_account ON public.person_emails USING btree (lower(address)) WHERE (is_account AND (verified_at IS NOT NULL));
CREATE UNIQUE INDEX person_emails_primary ON public.person_emails USING btree (person_id) WHERE is_primary;
CREATE TRIGGER person_email_moved BEFORE UPDATE OF person_id ON public.person_emails FOR EACH ROW WHEN ((old.person_id <> new.person_id)) EXECUTE FUNCTION person_email_of_account();
CREATE TRIGGER person_email_of_account BEFORE INSERT ON public.person_emails FOR EACH ROW EXECUTE FUNCTION person_email_of_account();

create table person_former_codes (
  code text not null,
  person_id bigint not null
);
constraint person_former_codes_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE;
constraint person_former_codes_pkey PRIMARY KEY (code);
CREATE INDEX person_former_codes_person ON public.person_former_codes USING btree (person_id);
CREATE INDEX person_former_codes_search ON public.person_former_codes USING gin (lower(code) gin_trgm_ops);
CREATE UNIQUE INDEX person_former_codes_key ON public.person_former_codes USING btree (lower(code));

create table person_keys (
  key text not null,
  person_id bigint not null
);
constraint person_keys_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE;
constraint person_keys_pkey PRIMARY KEY (key);
CREATE INDEX person_keys_person ON public.person_keys USING btree (person_id);

create table person_managers (
  person_id bigint not null,
  manager_id bigint not null
);
constraint person_managers_check CHECK ((person_id <> manager_id));
constraint person_managers_manager_id_fkey FOREIGN KEY (manager_id) REFERENCES people(id) ON DELETE CASCADE;
constraint person_managers_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE;
constraint person_managers_pkey PRIMARY KEY (person_id);
CREATE INDEX person_managers_manager ON public.person_managers USING btree (manager_id);
CREATE TRIGGER manager_place BEFORE INSERT OR UPDATE ON public.person_managers FOR EACH ROW EXECUTE FUNCTION manager_place();

create table person_personal (
  person_id bigint not null,
  birthday text,
  spouse text,
  family text,
  hobbies text,
  emergency_contact text,
  remarks text not null default ''::text,
  revision integer not null default 1
);
constraint person_personal_birthday_check CHECK ((birthday ~ '^(\d{4}|-)-\d{2}-\d{2}$'::text));
constraint person_personal_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE;
constraint person_personal_pkey PRIMARY KEY (person_id);

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
CREATE INDEX person_phones_digits ON public.person_phones USING btree (digits) WHERE (length(digits) >= 7);
CREATE INDEX person_phones_person ON public.person_phones USING btree (person_id);
CREATE INDEX person_phones_search ON public.person_phones USING gin (digits gin_trgm_ops);
CREATE UNIQUE INDEX person_phones_primary ON public.person_phones USING btree (person_id) WHERE is_primary;

create table person_pictures (
  person_id bigint not null,
  type text not null,
  content bytea not null,
  stamp text not null
);
constraint person_pictures_content_check CHECK ((octet_length(content) <= 524288));
constraint person_pictures_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE;
constraint person_pictures_pkey PRIMARY KEY (person_id);
constraint person_pictures_type_check CHECK ((type = ANY (ARRAY['image/png'::text, 'image/jpeg'::text, 'image/webp'::text])));

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

create table person_websites (
  id bigint not null generated always as identity,
  person_id bigint not null,
  url text not null,
  label text
);
constraint person_websites_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE;
constraint person_websites_pkey PRIMARY KEY (id);
constraint person_websites_url_check CHECK ((url ~* '^https?://'::text));
CREATE INDEX person_websites_person ON public.person_websites USING btree (person_id);

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
CREATE TRIGGER replies_words_again AFTER UPDATE OF body ON public.replies FOR EACH ROW WHEN ((old.body <> new.body)) EXECUTE FUNCTION ticket_words_again();

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

create table service_grants (
  id bigint not null generated always as identity,
  service_id bigint not null,
  person_id bigint,
  company_id bigint,
  group_id bigint,
  team_id bigint,
  role text not null,
  reaches_below boolean not null default false,
  starts_at timestamp(3) with time zone not null,
  ends_at timestamp(3) with time zone,
  granted_by bigint
);
constraint service_grants_check CHECK ((num_nonnulls(person_id, company_id, group_id, team_id) = 1));
constraint service_grants_check1 CHECK (((ends_at IS NULL) OR (ends_at >= starts_at)));
constraint service_grants_check2 CHECK (((company_id IS NOT NULL) OR (NOT reaches_below)));
constraint service_grants_check3 CHECK (((role = 'user'::text) OR ((company_id IS NULL) AND (group_id IS NULL))));
constraint service_grants_check4 CHECK (((role <> 'user'::text) OR (team_id IS NULL)));
constraint service_grants_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id) ON DELETE CASCADE;
constraint service_grants_granted_by_fkey FOREIGN KEY (granted_by) REFERENCES people(id) ON DELETE SET NULL;
constraint service_grants_group_id_fkey FOREIGN KEY (group_id) REFERENCES groups(id) ON DELETE CASCADE;
constraint service_grants_once EXCLUDE USING gist (service_id WITH =, COALESCE(person_id, (0)::bigint) WITH =, COALESCE(company_id, (0)::bigint) WITH =, COALESCE(group_id, (0)::bigint) WITH =, COALESCE(team_id, (0)::bigint) WITH =, (
CASE role
    WHEN 'user'::text THEN 0
    ELSE 1
END) WITH =, tstzrange(starts_at, ends_at) WITH &&);
constraint service_grants_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE;
constraint service_grants_pkey PRIMARY KEY (id);
constraint service_grants_role_check CHECK ((role = ANY (ARRAY['user'::text, 'agent'::text, 'administrator'::text])));
constraint service_grants_service_id_fkey FOREIGN KEY (service_id) REFERENCES services(id) ON DELETE CASCADE;
constraint service_grants_team_id_fkey FOREIGN KEY (team_id) REFERENCES teams(id) ON DELETE CASCADE;
CREATE INDEX service_grants_company ON public.service_grants USING btree (company_id) WHERE (company_id IS NOT NULL);
CREATE INDEX service_grants_group ON public.service_grants USING btree (group_id) WHERE (group_id IS NOT NULL);
CREATE INDEX service_grants_newest ON public.service_grants USING btree (starts_at DESC, id DESC);
CREATE INDEX service_grants_person ON public.service_grants USING btree (person_id) WHERE (person_id IS NOT NULL);
CREATE INDEX service_grants_service ON public.service_grants USING btree (service_id, starts_at DESC, id DESC);
CREATE INDEX service_grants_team ON public.service_grants USING btree (team_id) WHERE (team_id IS NOT NULL);

create table services (
  id bigint not null generated always as identity,
  name text not null,
  kind text,
  description text not null default ''::text,
  is_portal boolean not null default false,
  categories text[] not null default '{}'::text[],
  priorities text[] not null default '{low,normal,high,urgent}'::text[],
  default_team_id bigint,
  created_at timestamp(3) with time zone not null,
  updated_at timestamp(3) with time zone not null,
  version integer not null default 1,
  retired_at timestamp(3) with time zone,
  name_key text not null generated always as (plain_text(name)) stored
);
constraint services_default_team_id_fkey FOREIGN KEY (default_team_id) REFERENCES teams(id) ON DELETE SET NULL;
constraint services_pkey PRIMARY KEY (id);
constraint services_priorities_check CHECK (((cardinality(priorities) > 0) AND (priorities <@ '{low,normal,high,urgent}'::text[])));
CREATE INDEX services_order ON public.services USING btree (name_key, id);
CREATE INDEX services_team ON public.services USING btree (default_team_id);
CREATE UNIQUE INDEX services_name ON public.services USING btree (lower(name));

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

create table sign_ups (
  token_hash bytea not null,
  address text not null,
  name text not null,
  message text not null default ''::text,
  language text,
  created_at timestamp(3) with time zone not null,
  expires_at timestamp(3) with time zone not null,
  used_at timestamp(3) with time zone
);
constraint sign_ups_pkey PRIMARY KEY (token_hash);
CREATE INDEX sign_ups_address ON public.sign_ups USING btree (lower(address), expires_at);
CREATE INDEX sign_ups_expired ON public.sign_ups USING btree (expires_at);

create table sites (
  id bigint not null generated always as identity,
  company_id bigint not null,
  parent_id bigint,
  name text not null,
  kind text not null default 'office'::text,
  address text not null default ''::text,
  time_zone text,
  primary_person_id bigint,
  version integer not null default 1,
  name_key text not null generated always as (plain_text(name)) stored
);
constraint sites_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id) ON DELETE CASCADE;
constraint sites_kind_check CHECK ((kind = ANY (ARRAY['building'::text, 'office'::text, 'workgroup'::text])));
constraint sites_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES sites(id);
constraint sites_pkey PRIMARY KEY (id);
constraint sites_primary_person_id_fkey FOREIGN KEY (primary_person_id) REFERENCES people(id) ON DELETE SET NULL;
CREATE INDEX sites_company ON public.sites USING btree (company_id, name_key, id);
CREATE INDEX sites_name ON public.sites USING btree (name_key, id);
CREATE INDEX sites_parent ON public.sites USING btree (parent_id);
CREATE INDEX sites_primary_person ON public.sites USING btree (primary_person_id) WHERE (primary_person_id IS NOT NULL);
CREATE INDEX sites_search ON public.sites USING gin (plain_text(((name || ' '::text) || address)) gin_trgm_ops);

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
  granted_by bigint,
  skills text[] not null default '{}'::text[]
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
  archived_at timestamp(3) with time zone,
  skills text[] not null default '{}'::text[],
  default_role_id bigint
);
constraint teams_default_role_id_fkey FOREIGN KEY (default_role_id) REFERENCES team_roles(id) ON DELETE SET NULL;
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
CREATE INDEX ticket_search_document ON public.ticket_search USING gin (document) WITH (fastupdate='on');

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
  is_open boolean not null generated always as ((state <> ALL (ARRAY['solved'::text, 'closed'::text]))) stored,
  service_id bigint,
  category text
);
constraint tickets_assignee_id_fkey FOREIGN KEY (assignee_id) REFERENCES people(id);
constraint tickets_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id);
constraint tickets_membership_id_fkey FOREIGN KEY (membership_id) REFERENCES memberships(id);
constraint tickets_pkey PRIMARY KEY (id);
constraint tickets_priority_check CHECK ((priority = ANY (ARRAY['low'::text, 'normal'::text, 'high'::text, 'urgent'::text])));
constraint tickets_requester_id_fkey FOREIGN KEY (requester_id) REFERENCES people(id);
constraint tickets_service_id_fkey FOREIGN KEY (service_id) REFERENCES services(id);
constraint tickets_source_check CHECK ((source = ANY (ARRAY['desk'::text, 'portal'::text, 'mail'::text, 'api'::text, 'import'::text])));
constraint tickets_state_check CHECK ((state = ANY (ARRAY['new'::text, 'open'::text, 'pending'::text, 'on-hold'::text, 'solved'::text, 'closed'::text])));
constraint tickets_team_id_fkey FOREIGN KEY (team_id) REFERENCES teams(id);
CREATE INDEX tickets_assignee ON public.tickets USING btree (assignee_id, is_open, updated_at DESC, id DESC);
CREATE INDEX tickets_company ON public.tickets USING btree (company_id, is_open, updated_at DESC, id DESC);
CREATE INDEX tickets_created ON public.tickets USING btree (created_at, id);
CREATE INDEX tickets_membership ON public.tickets USING btree (membership_id);
CREATE INDEX tickets_open ON public.tickets USING btree (is_open, updated_at DESC, id DESC);
CREATE INDEX tickets_requester ON public.tickets USING btree (requester_id, is_open, updated_at DESC, id DESC);
CREATE INDEX tickets_service ON public.tickets USING btree (service_id, is_open, updated_at DESC, id DESC);
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

CREATE OR REPLACE FUNCTION public.companies_alike(wanted bigint[])
 RETURNS TABLE(one bigint, other bigint, reason text)
 LANGUAGE plpgsql
 STABLE
 SET "pg_trgm.similarity_threshold" TO '0.6'
AS $function$
begin
  return query
  with asked as materialized (select c.id, c.name, c.website, c.ancestors from companies c where c.id = any(wanted)),
  found as (
    select a.id as a, c.id as b, 'company-name' as why from asked a
    cross join lateral (select q.id from companies q where company_key(q.name) = company_key(a.name) and q.id <> a.id limit 20) c
    union all
    select a.id, c.id, 'company-near-name' from asked a
    cross join lateral (
      select q.id, q.name, q.ancestors from companies q where plain_text(q.name) % plain_text(a.name) and q.id <> a.id limit 20) c
    -- "Brightwater Rotterdam" below "Brightwater" is no mistake
    where company_key(c.name) <> company_key(a.name) and not c.ancestors @> array[a.id] and not a.ancestors @> array[c.id]
    union all
    select a.id, c.id, 'website' from asked a
    cross join lateral (
      select q.id from companies q where web_host(q.website) = web_host(a.website) and q.website is not null and q.id <> a.id limit 20) c
    union all
    select a.id, d.company_id, 'domain' from asked a join company_domains d on d.domain = web_host(a.website) where d.company_id <> a.id
    union all
    select d.company_id, c.id, 'domain' from company_domains d
    cross join lateral (select q.id from companies q where web_host(q.website) = d.domain and q.website is not null limit 20) c
    where d.company_id = any(wanted) and c.id <> d.company_id
  )
  select distinct least(a, b), greatest(a, b), why from found;
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

CREATE OR REPLACE FUNCTION public.company_key(name text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
  select coalesce(nullif(trim(regexp_replace(regexp_replace(public.plain_text(name), '[^[:alnum:]]+', ' ', 'g'),
    '( (gmbh|mbh|ag|kg|ohg|ug|se|co|inc|incorporated|llc|llp|ltd|limited|plc|corp|corporation|company|sa|sarl|sas|srl|spa|bv|nv|ab|as|oy|aps|pty|kk|sro|doo|eg|ev))+ *$', '')), ''),
    public.plain_text(name))
$function$;

CREATE OR REPLACE FUNCTION public.company_place()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare above bigint[];
begin
  if tg_op = 'UPDATE' then
    for attempt in 1..20 loop
      exit when pg_try_advisory_xact_lock(hashtext('foyer.companies.tree'));
      if attempt = 20 then raise exception 'the tree of companies is changing' using errcode = 'serialization_failure'; end if;
      perform pg_sleep(0.01);
    end loop;
  elsif new.parent_id is not null then
    perform pg_advisory_xact_lock_shared(hashtext('foyer.companies.tree'));
  end if;
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

CREATE OR REPLACE FUNCTION public.duplicates_gone()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  delete from duplicates where kind = tg_argv[0] and (one_id = old.id or other_id = old.id);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.form_value_file_release()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE' or new.file_id is distinct from old.file_id then
    update files set held = false where id = old.file_id;
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.like_part(value text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$ select '%' || replace(replace(replace(value, '\', '\\'), '%', '\%'), '_', '\_') || '%' $function$;

CREATE OR REPLACE FUNCTION public.login_moved()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  update person_emails set is_account = exists (select from logins where logins.person_id = person_emails.person_id)
  where person_id in (old.person_id, new.person_id);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.mailbox_key(address text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
  select case
    when lower(split_part(address, '@', 2)) in ('gmail.com', 'googlemail.com')
      then replace(regexp_replace(lower(split_part(address, '@', 1)), '\+.*$', ''), '.', '') || '@gmail.com'
    else regexp_replace(lower(split_part(address, '@', 1)), '(.)\+.*$', '\1') || '@' || lower(split_part(address, '@', 2))
  end
$function$;

CREATE OR REPLACE FUNCTION public.manager_place()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform pg_advisory_xact_lock(hashtext('people.managers'));
  if exists (
    with recursive above as (
      select new.manager_id as id
      union select person_managers.manager_id from person_managers join above on person_managers.person_id = above.id
    ) select from above where id = new.person_id
  ) then
    raise exception 'a manager cannot report to their own report' using errcode = 'check_violation', constraint = 'person_managers_acyclic';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.one_slip(a text, b text)
 RETURNS boolean
 LANGUAGE plpgsql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
declare head integer := 0; tail integer := 0; shorter integer := least(length(a), length(b)); mine text; theirs text;
begin
  if abs(length(a) - length(b)) > 1 or a = b then return false; end if;
  while head < shorter and substr(a, head + 1, 1) = substr(b, head + 1, 1) loop head := head + 1; end loop;
  while tail < shorter - head and substr(a, length(a) - tail, 1) = substr(b, length(b) - tail, 1) loop tail := tail + 1; end loop;
  mine := substr(a, head + 1, length(a) - head - tail);
  theirs := substr(b, head + 1, length(b) - head - tail);
  return (greatest(length(mine), length(theirs)) = 1 or (length(mine) = 2 and mine = reverse(theirs))) and mine || theirs !~ '[0-9]';
end $function$;

CREATE OR REPLACE FUNCTION public.outbox_told()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform pg_notify('foyer_outbox', '');
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.participants_changed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform 1 from tickets where id = coalesce(new.ticket_id, old.ticket_id) for update;
  perform ticket_access_rebuild(array[coalesce(new.ticket_id, old.ticket_id)]);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.people_alike(wanted bigint[])
 RETURNS TABLE(one bigint, other bigint, reason text)
 LANGUAGE plpgsql
 STABLE
AS $function$
begin
  return query
  with asked as materialized (select p.id, p.name_key from people p where p.id = any(wanted)),
  by_mailbox as (
    select mine.person_id as a, theirs.person_id as b, lower(mine.address) = lower(theirs.address) as is_same
    from person_emails mine cross join lateral (
      select e.person_id, e.address from person_emails e where mailbox_key(e.address) = mailbox_key(mine.address) limit 12
    ) theirs
    where mine.person_id = any(wanted) and theirs.person_id <> mine.person_id
      and (select count(*) from (select from person_emails e where mailbox_key(e.address) = mailbox_key(mine.address) limit 12) shared) <= 10),
  by_phone as (
    select mine.person_id as a, theirs.person_id as b
    from person_phones mine cross join lateral (
      select e.person_id from person_phones e where e.digits = mine.digits and length(e.digits) >= 7 limit 12
    ) theirs
    where mine.person_id = any(wanted) and length(mine.digits) >= 7 and theirs.person_id <> mine.person_id
      and (select count(*) from (select from person_phones e where e.digits = mine.digits and length(e.digits) >= 7 limit 12) shared) <= 10),
  by_name as (
    select a.id as a, p.id as b from asked a
    cross join lateral (select q.id from people q where q.name_key = a.name_key and q.id <> a.id order by q.id limit 200) p
    where a.name_key ~ '[[:alnum:]]' and exists (select from memberships m join memberships n on n.company_id = m.company_id
      where m.person_id = a.id and n.person_id = p.id)),
  places as materialized (
    select m.company_id from memberships m where m.person_id = any(wanted)
    group by m.company_id
    having (select count(*) from (select from memberships n where n.company_id = m.company_id limit 2001) counted) <= 2000),
  by_near_name as (
    select distinct a.id as a, p.id as b from asked a join memberships m on m.person_id = a.id
    join memberships n on n.company_id = m.company_id and n.person_id <> a.id
    join people p on p.id = n.person_id
    where m.company_id in (select company_id from places) and p.name_key <> a.name_key
      and abs(length(p.name_key) - length(a.name_key)) <= 4 and similarity(p.name_key, a.name_key) >= 0.3
      and (one_slip(p.name_key, a.name_key) or (similarity(p.name_key, a.name_key) >= 0.6 and p.name_key !~ '[0-9]')))
  select distinct least(a, b), greatest(a, b), why from (
    select a, b, case when is_same then 'address' else 'alias' end as why from by_mailbox
    union all select a, b, 'phone' from by_phone
    union all select a, b, 'name' from by_name
    union all select a, b, 'near-name' from by_near_name
  ) found;
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
    union select person_id from person_former_codes where lower(code) like like_part(lower(wanted))
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

CREATE OR REPLACE FUNCTION public.person_code_reserved()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (select from person_former_codes where lower(code) = lower(new.code) and person_id <> new.id) then
    raise exception 'somebody had this code' using errcode = 'unique_violation', constraint = 'people_code';
  end if;
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

CREATE OR REPLACE FUNCTION public.person_stays_away()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (select from erasures where person_id = new.id and state <> 'cancelled') then
    raise exception 'this person is being erased' using errcode = 'check_violation', constraint = 'people_erased';
  end if;
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

CREATE OR REPLACE FUNCTION public.sites_like(wanted text)
 RETURNS SETOF bigint
 LANGUAGE sql
 STABLE
 SET "pg_trgm.word_similarity_threshold" TO '0.45'
AS $function$
    select id from sites
    where plain_text(name || ' ' || address) like like_part(plain_text(wanted)) or plain_text(wanted) <% plain_text(name || ' ' || address)
  $function$;

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

CREATE OR REPLACE FUNCTION public.ticket_words_again()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  update ticket_search set words = search_words((select subject from tickets where id = new.ticket_id), 'A')
    || search_words((select coalesce(string_agg(body, ' ' order by id), '') from replies where ticket_id = new.ticket_id), 'B')
    || search_words((select coalesce(string_agg(body, ' ' order by id), '') from notes where ticket_id = new.ticket_id), 'D')
  where ticket_id = new.ticket_id;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.web_host(website text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$ select nullif(regexp_replace(lower(split_part(split_part(split_part(website, '://', 2), '/', 1), ':', 1)), '^www\.', ''), '') $function$;
