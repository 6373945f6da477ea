-- What every area stands on: settings, what happened (audit and outbox in one), double submits, and the stamp of access.
create extension if not exists unaccent;
create extension if not exists pg_trgm;
create extension if not exists btree_gist;

create table settings (
  key text primary key,
  value jsonb not null,
  version integer not null default 1,
  changed_at timestamptz(3) not null,
  changed_by bigint
);

create table events (
  id bigint generated always as identity primary key,
  at timestamptz(3) not null,
  name text not null,
  actor_id bigint,
  hat text not null,
  subject_kind text not null,
  subject_id bigint,
  before jsonb,
  after jsonb,
  detail jsonb,
  request text,
  delivered_at timestamptz(3)
);
create index events_waiting on events (id) where delivered_at is null;
create index events_subject on events (subject_kind, subject_id, id desc);
create index events_actor on events (actor_id, id desc);

-- One row a write that carried an Idempotency-Key, written in the same transaction as the write itself.
create table idempotency_keys (
  holder text not null,
  key text not null,
  fingerprint text not null,
  answer jsonb,
  created_at timestamptz(3) not null,
  primary key (holder, key)
);
create index idempotency_keys_age on idempotency_keys (created_at);

-- Raised by whatever changes rights for many people at once (a role, a level, a team, the company tree).
create table access_epoch (
  single boolean primary key default true check (single),
  stamp bigint not null default 1
);
insert into access_epoch default values;

create function access_epoch_raise() returns trigger language plpgsql as $$
begin
  update access_epoch set stamp = stamp + 1;
  perform pg_notify('foyer_access', '*');
  return null;
end $$;

-- unaccent is not immutable by itself; with its dictionary named it is, and may stand in an index.
create function plain_text(value text) returns text language sql immutable parallel safe strict as
  $$ select lower(public.unaccent('public.unaccent'::regdictionary, value)) $$;
