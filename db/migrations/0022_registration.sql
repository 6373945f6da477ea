-- An address that was asked to be confirmed; nobody is anybody before the link is followed. Tokens are stored as SHA-256 only.
create table sign_ups (
  token_hash bytea primary key,
  address text not null,
  name text not null,
  message text not null default '',
  language text,
  created_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  used_at timestamptz(3)
);
create index sign_ups_address on sign_ups (lower(address), expires_at);
create index sign_ups_expired on sign_ups (expires_at);

-- Somebody asks for a way in, or for more than they have; it waits for a contact of the company or for staff.
create table access_requests (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('sign-up', 'access', 'level')),
  state text not null default 'waiting' check (state in ('waiting', 'granted', 'refused', 'withdrawn', 'expired')),
  person_id bigint references people on delete cascade,     -- whose it is; of a sign-up from when it is granted
  name text not null,
  address text not null,
  language text,
  company_id bigint references companies on delete set null,
  level_id bigint references levels on delete set null,     -- wished, then given
  message text not null default '',
  created_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  told_at timestamptz(3),                                   -- when those who decide were mailed of it
  decided_at timestamptz(3),
  decided_by bigint references people on delete set null,
  reason text,                                              -- of a refusal; the one who asked reads it
  version integer not null default 1,
  check (kind = 'sign-up' or person_id is not null),
  check ((state = 'waiting') = (decided_at is null))
);
-- Asking again and again makes one request.
create unique index access_requests_once on access_requests (kind, lower(address), coalesce(company_id, 0)) where state = 'waiting';
create index access_requests_newest on access_requests (created_at desc, id desc);
create index access_requests_waiting on access_requests (company_id, created_at) where state = 'waiting';
create index access_requests_person on access_requests (person_id);

-- A link by which a person shows that an address they wrote down themselves reaches them.
create table address_proofs (
  token_hash bytea primary key,
  person_id bigint not null references people on delete cascade,
  address text not null,
  created_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  used_at timestamptz(3)
);
create index address_proofs_person on address_proofs (person_id);
create index address_proofs_expired on address_proofs (expires_at);
