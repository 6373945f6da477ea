-- Staff roles and portal levels are data; the shipped ones are written by src/areas/access/shipped.ts at first start.
create table roles (
  id bigint generated always as identity primary key,
  key text unique,
  name text not null,
  rank integer not null,
  version integer not null default 1
);
create unique index roles_name on roles (lower(name));
create table role_grants (
  role_id bigint not null references roles on delete cascade,
  permission text not null,
  scope text not null,
  primary key (role_id, permission, scope)
);
create table staff (
  person_id bigint primary key references people on delete cascade,
  role_id bigint not null references roles,
  starts_at timestamptz(3) not null,
  ends_at timestamptz(3),
  granted_by bigint references people on delete set null,
  check (ends_at is null or ends_at > starts_at)
);
create index staff_role on staff (role_id);

create table levels (
  id bigint generated always as identity primary key,
  key text unique,
  name text not null,
  rank integer not null,
  kind text not null check (kind in ('client', 'co-managed')),
  assignable_by_clients boolean not null default true,
  version integer not null default 1
);
create unique index levels_name on levels (lower(name));
create table level_grants (
  level_id bigint not null references levels on delete cascade,
  permission text not null,
  scope text not null,
  primary key (level_id, permission, scope)
);

create trigger roles_epoch after insert or update or delete on roles for each statement execute function access_epoch_raise();
create trigger role_grants_epoch after insert or update or delete on role_grants for each statement execute function access_epoch_raise();
create trigger levels_epoch after insert or update or delete on levels for each statement execute function access_epoch_raise();
create trigger level_grants_epoch after insert or update or delete on level_grants for each statement execute function access_epoch_raise();
create trigger staff_stamp after insert or update or delete on staff for each row execute function access_stamp_raise();
