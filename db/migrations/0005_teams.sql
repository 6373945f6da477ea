create table teams (
  id bigint generated always as identity primary key,
  name text not null,
  walled boolean not null default true,               -- walled: agents outside it see its tickets only when personally assigned (HR-12)
  notes text not null default '',
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  version integer not null default 1,
  archived_at timestamptz(3)
);
create unique index teams_name on teams (lower(name));

create table team_roles (
  id bigint generated always as identity primary key,
  key text unique,
  name text not null,
  can_be_assigned boolean not null default true,
  version integer not null default 1
);
create unique index team_roles_name on team_roles (lower(name));
-- Three blocks of rights: on my tickets, on others' and on unassigned ones of the team.
create table team_role_grants (
  team_role_id bigint not null references team_roles on delete cascade,
  block text not null check (block in ('mine', 'others', 'unassigned')),
  permission text not null,
  primary key (team_role_id, block, permission)
);
create table team_members (
  team_id bigint not null references teams on delete cascade,
  person_id bigint not null references people on delete cascade,
  team_role_id bigint not null references team_roles,
  starts_at timestamptz(3) not null,
  ends_at timestamptz(3),
  granted_by bigint references people on delete set null,
  primary key (team_id, person_id)
);
create index team_members_person on team_members (person_id);

create trigger teams_epoch after insert or update or delete on teams for each statement execute function access_epoch_raise();
create trigger team_roles_epoch after insert or update or delete on team_roles for each statement execute function access_epoch_raise();
create trigger team_role_grants_epoch after insert or update or delete on team_role_grants for each statement execute function access_epoch_raise();
create trigger team_members_stamp after insert or update or delete on team_members for each row execute function access_stamp_raise();
