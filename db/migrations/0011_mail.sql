-- Every message that came in, kept raw; what became of it and by which steps.
create table inbound_messages (
  id bigint generated always as identity primary key,
  received_at timestamptz(3) not null,
  door text not null check (door in ('smtp', 'imap', 'command')),
  raw_key text not null,
  size bigint not null,
  envelope_to text[] not null default '{}',
  fingerprint text,
  message_id text,
  from_address text,
  subject text,
  outcome text check (outcome in ('ticket', 'reply', 'bounce', 'auto', 'parked')),
  reason text,
  steps jsonb not null default '[]',
  ticket_id bigint references tickets on delete set null,
  reply_id bigint references replies on delete set null,
  person_id bigint references people on delete set null,
  done_at timestamptz(3)
);
-- The same message twice is one message; only what has been decided counts.
create unique index inbound_messages_fingerprint on inbound_messages (fingerprint) where outcome in ('ticket', 'reply', 'bounce', 'auto');
create index inbound_messages_waiting on inbound_messages (id) where done_at is null;
create index inbound_messages_parked on inbound_messages (id desc) where outcome = 'parked';
create index inbound_messages_sender on inbound_messages (lower(from_address), received_at desc);
create index inbound_messages_ticket on inbound_messages (ticket_id);

-- With this key the desk proves that an address or message id is one of its own. A new one is added, never changed.
create table mail_keys (
  id bigint generated always as identity primary key,
  secret bytea not null,
  created_at timestamptz(3) not null
);

create table mailboxes (
  id bigint generated always as identity primary key,
  name text not null,
  host text not null,
  port integer not null,
  secure boolean not null default true,
  username text not null,
  sealed_password bytea not null,
  folder text not null default 'INBOX',
  team_id bigint references teams,
  created_at timestamptz(3) not null,
  version integer not null default 1,
  stopped_at timestamptz(3),
  last_seen_at timestamptz(3),
  last_error text
);
