create table people (
  id bigint generated always as identity primary key,
  code text not null,
  name text not null,
  title text,
  language text,
  time_zone text,
  notes text not null default '',
  alert text,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  version integer not null default 1,
  deactivated_at timestamptz(3),
  access_stamp bigint not null default 1,
  name_key text not null generated always as (plain_text(name)) stored   -- the order of lists
);
create unique index people_code on people (lower(code));
create index people_name on people (name_key, id);
create index people_created on people (created_at, id);
create index people_search on people using gin (plain_text(name || ' ' || code) gin_trgm_ops);

-- An address may stand at several people until one of them has a login (decision K14).
create table person_emails (
  id bigint generated always as identity primary key,
  person_id bigint not null references people on delete cascade,
  address text not null,
  is_primary boolean not null default false,
  verified_at timestamptz(3),                         -- null: nobody but the person says so; matches no mail and gives no login
  bounced_at timestamptz(3),
  is_account boolean not null default false,          -- its person has a login; kept by trigger
  unique (person_id, address)
);
create unique index person_emails_account on person_emails (lower(address)) where is_account and verified_at is not null;
create unique index person_emails_primary on person_emails (person_id) where is_primary;
create index person_emails_address on person_emails (lower(address));
create index person_emails_search on person_emails using gin (lower(address) gin_trgm_ops);

create table person_phones (
  id bigint generated always as identity primary key,
  person_id bigint not null references people on delete cascade,
  number text not null,
  label text,
  is_primary boolean not null default false,
  digits text not null generated always as (regexp_replace(number, '\D', '', 'g')) stored
);
create index person_phones_search on person_phones using gin (digits gin_trgm_ops);
create unique index person_phones_primary on person_phones (person_id) where is_primary;
create index person_phones_person on person_phones (person_id);

create function access_stamp_raise() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then update people set access_stamp = access_stamp + 1 where id = old.person_id; end if;
  if tg_op <> 'DELETE' then update people set access_stamp = access_stamp + 1 where id = new.person_id; end if;
  return null;
end $$;

-- Open streams of a person are looked at again as soon as anything about their rights has changed.
create function access_told() returns trigger language plpgsql as $$
begin
  perform pg_notify('foyer_access', new.id::text);
  return null;
end $$;
create trigger access_told after update on people
  for each row when (old.access_stamp <> new.access_stamp) execute function access_told();

create function person_access_raise() returns trigger language plpgsql as $$
begin
  new.access_stamp := old.access_stamp + 1;
  return new;
end $$;
create trigger person_access_raise before update of deactivated_at on people
  for each row when (old.deactivated_at is distinct from new.deactivated_at) execute function person_access_raise();

-- Runs when someone gets or loses a login: from then on their proven addresses are theirs alone.
create function account_addresses() returns trigger language plpgsql as $$
begin
  update person_emails set is_account = (tg_op = 'INSERT') where person_id = coalesce(new.person_id, old.person_id);
  return null;
end $$;

create function person_email_of_account() returns trigger language plpgsql as $$
begin
  new.is_account := exists (select from logins where logins.person_id = new.person_id);
  return new;
end $$;
create trigger person_email_of_account before insert on person_emails for each row execute function person_email_of_account();

-- Part of a text that is searched for as it stands, in LIKE.
create function like_part(value text) returns text language sql immutable parallel safe strict as
  $$ select '%' || replace(replace(replace(value, '\', '\\'), '%', '\%'), '_', '\_') || '%' $$;

-- People by name, code, address or phone, spelling mistakes forgiven. The threshold is why this is a function.
create function people_like(wanted text) returns setof bigint language sql stable
  set pg_trgm.word_similarity_threshold = 0.45 as $$
    select id from people
      where plain_text(name || ' ' || code) like like_part(plain_text(wanted)) or plain_text(wanted) <% plain_text(name || ' ' || code)
    union select person_id from person_emails where lower(address) like like_part(lower(wanted))
    union select person_id from person_phones
      where length(regexp_replace(wanted, '\D', '', 'g')) >= 4 and digits like '%' || regexp_replace(wanted, '\D', '', 'g') || '%'
  $$;
