-- People and companies from files: what a file says, what became of each line, and what can be put back.
create table imports (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('people', 'companies')),
  name text not null,
  file_id bigint references files on delete set null,   -- null once the import has ended: it is not needed any more
  layout jsonb not null,
  columns jsonb not null,
  choices jsonb not null,
  state text not null default 'draft'
    check (state in ('draft', 'checking', 'checked', 'running', 'done', 'failed', 'undoing', 'undone')),
  is_stopping boolean not null default false,
  position integer not null default 0,                  -- records of the file, or rows to undo, that are dealt with
  total integer,                                        -- null until the file has been read once
  counts jsonb not null default '{}',
  problem text,
  created_by bigint references people on delete set null,
  created_at timestamptz(3) not null,
  started_at timestamptz(3),
  finished_at timestamptz(3),
  version integer not null default 1
);
create index imports_created on imports (created_at, id);
create index imports_file on imports (file_id);

create table import_rows (
  import_id bigint not null references imports on delete cascade,
  position integer not null,                            -- of the record in the file, from 1
  line integer not null,                                -- at which it begins there, from 1
  verdict text not null check (verdict in ('new', 'changed', 'same', 'refused')),
  name text,
  record_id bigint,                                     -- the person or company, without a key: it may be gone one day
  rule text,                                            -- word key of why it is refused, or left as it is
  what text,                                            -- what the rule is about: a value, a line
  before jsonb,
  after jsonb,
  manager_code text,                                    -- still to be found: it may stand further down in the file
  cells jsonb,                                          -- only of refused ones, to be mended and imported again
  undone text check (undone in ('removed', 'put-back', 'kept')),
  undone_rule text,
  primary key (import_id, position)
);
create index import_rows_verdict on import_rows (import_id, verdict, position);
create index import_rows_record on import_rows (record_id, import_id);
create index import_rows_manager on import_rows (import_id, position) where manager_code is not null;

-- Who each line of a file under way speaks of, so that a second line about the same one is noticed. Gone when it ends.
create table import_identities (
  import_id bigint not null references imports on delete cascade,
  identity text not null,
  position integer not null,
  primary key (import_id, identity)
);

create table import_mappings (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('people', 'companies')),
  name text not null,
  columns jsonb not null,                               -- heading -> field
  created_by bigint references people on delete set null,
  created_at timestamptz(3) not null
);
create unique index import_mappings_name on import_mappings (kind, lower(name));

-- The names that other systems have for our records.
create table person_keys (
  key text primary key,
  person_id bigint not null references people on delete cascade
);
create index person_keys_person on person_keys (person_id);
create table company_keys (
  key text primary key,
  company_id bigint not null references companies on delete cascade
);
create index company_keys_company on company_keys (company_id);

-- Whom an import made by mistake is taken away again; without these, each would read whole tables in vain.
create index memberships_granted_by on memberships (granted_by) where granted_by is not null;
create index notes_author on notes (author_id);
create index participants_added_by on participants (added_by) where added_by is not null;
create index group_members_added_by on group_members (added_by) where added_by is not null;
create index inbound_messages_person on inbound_messages (person_id) where person_id is not null;
create index files_created_by on files (created_by) where created_by is not null;
