-- Every mail leaves through here, written in the transaction of the change that asks for it.
create table outbound_messages (
  id bigint generated always as identity primary key,
  created_at timestamptz(3) not null,
  to_address text not null,
  to_person_id bigint references people on delete set null,
  from_address text not null,
  from_name text not null,
  reply_to text,
  subject text not null,
  html text not null,
  text text not null,
  message_id text not null unique,
  in_reply_to text,
  refs text[] not null default '{}',
  headers jsonb not null default '{}',
  files jsonb not null default '[]',                 -- [{filename, type, path, cid}], path being a key of the file store
  is_auto boolean not null,
  is_secret boolean not null default false,          -- holds a sign-in link: its text is blanked as soon as it has left
  subject_kind text,
  subject_id bigint,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed', 'suppressed', 'captured')),
  attempts integer not null default 0,
  next_at timestamptz(3) not null,
  error text,
  sent_at timestamptz(3)
);
create index outbound_messages_waiting on outbound_messages (next_at) where state = 'waiting';
create index outbound_messages_sent on outbound_messages (lower(to_address), sent_at desc) where sent_at is not null;
create index outbound_messages_subject on outbound_messages (subject_kind, subject_id, id desc);
create index outbound_messages_person on outbound_messages (to_person_id);

create function outbox_told() returns trigger language plpgsql as $$
begin
  perform pg_notify('foyer_outbox', '');
  return null;
end $$;
create trigger outbox_told after insert on outbound_messages for each statement execute function outbox_told();

-- What would have been sent, when there is no mail server: the mails of a trial, to be read in the desk.
create table captured_messages (
  id bigint generated always as identity primary key,
  outbound_id bigint not null unique references outbound_messages on delete cascade,
  captured_at timestamptz(3) not null,
  to_address text not null,
  to_person_id bigint references people on delete set null,
  subject text not null,
  is_secret boolean not null,
  html text not null,
  text text not null,
  raw bytea not null
);
create index captured_messages_at on captured_messages (captured_at desc, id desc);
create index captured_messages_person on captured_messages (to_person_id);

create table mail_suppressions (
  id bigint generated always as identity primary key,
  address text not null check (address = lower(address)),
  reason text not null,
  since timestamptz(3) not null
);
create unique index mail_suppressions_address on mail_suppressions (address);
create index mail_suppressions_since on mail_suppressions (since desc, id desc);
