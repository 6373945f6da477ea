-- Tokens are stored as SHA-256 only. A login exists for everyone who may sign in; without a password it signs in by link.
create table logins (
  person_id bigint primary key references people on delete cascade,
  username text,
  password_hash text,
  password_changed_at timestamptz(3),
  disabled_at timestamptz(3),
  created_at timestamptz(3) not null,
  last_at timestamptz(3)
);
create unique index logins_username on logins (lower(username));
create trigger logins_stamp after insert or delete or update of disabled_at on logins for each row execute function access_stamp_raise();
-- K14: a proven address of someone with a login belongs to nobody else with one (constraint person_emails_account).
create trigger logins_addresses after insert or delete on logins for each row execute function account_addresses();

create table sessions (
  id bigint generated always as identity primary key,
  token_hash bytea not null unique,
  person_id bigint not null references people on delete cascade,
  created_at timestamptz(3) not null,
  seen_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  address text,
  browser text
);
create index sessions_person on sessions (person_id, seen_at desc, id desc);
create index sessions_expired on sessions (expires_at);

create table sign_in_links (
  token_hash bytea primary key,
  purpose text not null check (purpose in ('owner', 'magic', 'invitation', 'reset')),
  person_id bigint references people on delete cascade,   -- null only for the first owner, who is nobody yet
  address text,                                           -- where it was mailed: it dies when that is no longer the person's
  created_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  used_at timestamptz(3),
  created_by bigint references people on delete set null
);
create index sign_in_links_person on sign_in_links (person_id);

create table api_keys (
  id bigint generated always as identity primary key,
  token_hash bytea not null unique,
  person_id bigint not null references people on delete cascade,
  name text not null,
  hat text not null,
  created_at timestamptz(3) not null,
  expires_at timestamptz(3),
  revoked_at timestamptz(3),
  used_at timestamptz(3)
);
create index api_keys_person on api_keys (person_id, created_at desc, id desc);

-- Attempts within a window, by SHA-256 of what is limited: what was typed as a name is not kept.
create table sign_in_attempts (
  key bytea primary key,
  count integer not null,
  until timestamptz(3) not null
);
create index sign_in_attempts_until on sign_in_attempts (until);

create function session_ended() returns trigger language plpgsql as $$
begin
  perform pg_notify('foyer_access', old.person_id::text);
  return null;
end $$;
create trigger session_ended after delete on sessions for each row execute function session_ended();
create trigger key_ended after delete or update of revoked_at, expires_at on api_keys for each row execute function session_ended();
