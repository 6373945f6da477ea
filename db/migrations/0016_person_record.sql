-- The rest of what is known of a person: where they live and work, what is theirs alone, whom they report to.

alter table person_emails add column label text;

create table person_addresses (
  id bigint generated always as identity primary key,
  person_id bigint not null references people on delete cascade,
  kind text not null default 'work' check (kind in ('work', 'home', 'delivery', 'billing', 'other')),
  label text,
  lines text not null default '',                     -- street, house, floor: as they stand on an envelope
  postcode text,
  city text,
  country text check (country ~ '^[A-Z]{2}$'),        -- ISO 3166-1 alpha-2
  is_primary boolean not null default false,
  check (lines <> '' or city is not null or postcode is not null)
);
create unique index person_addresses_primary on person_addresses (person_id) where is_primary;
create index person_addresses_person on person_addresses (person_id);

create table person_websites (
  id bigint generated always as identity primary key,
  person_id bigint not null references people on delete cascade,
  url text not null check (url ~* '^https?://'),
  label text
);
create index person_websites_person on person_websites (person_id);

-- Apart from people, so that no list, search or export of them can come by it (HM-15).
create table person_personal (
  person_id bigint primary key references people on delete cascade,
  birthday text check (birthday ~ '^(\d{4}|-)-\d{2}-\d{2}$'),   -- RFC 6350 section 4.3.1: --MM-DD without the year
  spouse text,
  family text,
  hobbies text,
  emergency_contact text,
  remarks text not null default '',
  revision integer not null default 1
);

create table person_contracts (
  person_id bigint primary key references people on delete cascade,
  kind text check (kind in ('permanent', 'fixed-term', 'part-time', 'contractor', 'apprentice', 'intern', 'other')),
  begins_on text check (begins_on ~ '^\d{4}-\d{2}-\d{2}$'),     -- days, of no time zone
  ends_on text check (ends_on ~ '^\d{4}-\d{2}-\d{2}$'),
  notes text not null default '',
  revision integer not null default 1,
  check (ends_on >= begins_on)
);

create table person_managers (
  person_id bigint primary key references people on delete cascade,
  manager_id bigint not null references people on delete cascade,
  check (person_id <> manager_id)
);
create index person_managers_manager on person_managers (manager_id);

-- Nobody is, over however many steps, their own manager. One change at a time, so that two cannot close a ring together.
create function manager_place() returns trigger language plpgsql as $$
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
end $$;
create trigger manager_place before insert or update on person_managers for each row execute function manager_place();

create table person_pictures (
  person_id bigint primary key references people on delete cascade,
  type text not null check (type in ('image/png', 'image/jpeg', 'image/webp')),
  content bytea not null check (octet_length(content) <= 524288),
  stamp text not null                                 -- another picture is another stamp, so that browsers ask again
);
