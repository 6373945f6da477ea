-- Lists of people of any kind, across companies and services (GT-19, GT-22).
create table groups (
  id bigint generated always as identity primary key,
  name text not null,
  email text,                                         -- a list address it is known by elsewhere; mail to the group goes to each member
  notes text not null default '',
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  version integer not null default 1,
  archived_at timestamptz(3),
  name_key text not null generated always as (plain_text(name)) stored
);
create unique index groups_name on groups (lower(name));
create index groups_order on groups (name_key, id);

create table group_members (
  id bigint generated always as identity primary key,
  group_id bigint not null references groups on delete cascade,
  person_id bigint not null references people on delete cascade,
  starts_at timestamptz(3) not null,
  ends_at timestamptz(3),
  added_by bigint references people on delete set null,
  check (ends_at is null or ends_at >= starts_at),
  constraint group_members_once exclude using gist (group_id with =, person_id with =, tstzrange(starts_at, ends_at) with &&)
);
create index group_members_group on group_members (group_id, person_id);
create index group_members_person on group_members (person_id);

-- A mail to all members of a group: each gets one of their own.
create table broadcasts (
  id bigint generated always as identity primary key,
  group_id bigint not null references groups on delete cascade,
  subject text not null,
  html text not null,
  body text not null,
  sent_by bigint references people on delete set null,
  created_at timestamptz(3) not null
);
create index broadcasts_group on broadcasts (group_id, created_at desc, id desc);
-- Written with the broadcast; whoever has a reason in `why` gets nothing.
create table broadcast_receivers (
  broadcast_id bigint not null references broadcasts on delete cascade,
  person_id bigint not null references people on delete cascade,
  address text,
  why text check (why in ('deactivated', 'no-address', 'bounced', 'stopped')),
  queued_at timestamptz(3),
  primary key (broadcast_id, person_id),
  check (address is not null or why is not null)
);
create index broadcast_receivers_waiting on broadcast_receivers (broadcast_id, person_id) where queued_at is null and why is null;
create index broadcast_receivers_person on broadcast_receivers (person_id);

-- Things supported, and who has them (GT-2..5, GT-13..17).
create table services (
  id bigint generated always as identity primary key,
  name text not null,
  kind text,
  description text not null default '',
  is_portal boolean not null default false,           -- customers who have it may choose it when they ask
  categories text[] not null default '{}',
  priorities text[] not null default '{low,normal,high,urgent}'
    check (cardinality(priorities) > 0 and priorities <@ '{low,normal,high,urgent}'),
  default_team_id bigint references teams on delete set null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  version integer not null default 1,
  retired_at timestamptz(3),
  name_key text not null generated always as (plain_text(name)) stored
);
create unique index services_name on services (lower(name));
create index services_order on services (name_key, id);
create index services_team on services (default_team_id);

create table service_grants (
  id bigint generated always as identity primary key,
  service_id bigint not null references services on delete cascade,
  person_id bigint references people on delete cascade,
  company_id bigint references companies on delete cascade,
  group_id bigint references groups on delete cascade,
  team_id bigint references teams on delete cascade,
  role text not null check (role in ('user', 'agent', 'administrator')),
  reaches_below boolean not null default false,       -- a company's grant: also the people of the companies below it
  starts_at timestamptz(3) not null,
  ends_at timestamptz(3),
  granted_by bigint references people on delete set null,
  check (num_nonnulls(person_id, company_id, group_id, team_id) = 1),
  check (ends_at is null or ends_at >= starts_at),
  check (company_id is not null or not reaches_below),
  -- customers use a service through a company or a group; staff works on it through a team
  check (role = 'user' or (company_id is null and group_id is null)),
  check (role <> 'user' or team_id is null),
  constraint service_grants_once exclude using gist (
    service_id with =, coalesce(person_id, 0) with =, coalesce(company_id, 0) with =, coalesce(group_id, 0) with =,
    coalesce(team_id, 0) with =, (case role when 'user' then 0 else 1 end) with =, tstzrange(starts_at, ends_at) with &&)
);
create index service_grants_service on service_grants (service_id, starts_at desc, id desc);
create index service_grants_newest on service_grants (starts_at desc, id desc);
create index service_grants_person on service_grants (person_id) where person_id is not null;
create index service_grants_company on service_grants (company_id) where company_id is not null;
create index service_grants_group on service_grants (group_id) where group_id is not null;
create index service_grants_team on service_grants (team_id) where team_id is not null;

alter table tickets add column service_id bigint references services;
alter table tickets add column category text;
create index tickets_service on tickets (service_id, is_open, updated_at desc, id desc);

-- What a team or one of its members is good at, as plain labels; the team role that a new member begins with.
alter table teams add column skills text[] not null default '{}';
alter table teams add column default_role_id bigint references team_roles on delete set null;
alter table team_members add column skills text[] not null default '{}';
