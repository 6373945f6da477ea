create table companies (
  id bigint generated always as identity primary key,
  name text not null,
  kind text not null default 'corporation' check (kind in ('corporation', 'subsidiary', 'department', 'office', 'vendor')),
  parent_id bigint references companies,
  ancestors bigint[] not null default '{}',           -- root first, the company itself last; kept by trigger
  is_vendor boolean not null default false,
  website text,
  notes text not null default '',
  primary_contact_id bigint references people on delete set null,
  billing_contact_id bigint references people on delete set null,
  account_manager_id bigint references people on delete set null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  version integer not null default 1,
  archived_at timestamptz(3),
  name_key text not null generated always as (plain_text(name)) stored   -- the order of lists
);
create index companies_name on companies (name_key, id);
create index companies_created on companies (created_at, id);
create index companies_parent on companies (parent_id);
create index companies_ancestors on companies using gin (ancestors);
create index companies_search on companies using gin (plain_text(name) gin_trgm_ops);

create table company_domains (
  domain text primary key check (domain = lower(domain)),
  company_id bigint not null references companies on delete cascade
);
create index company_domains_company on company_domains (company_id);

create table sites (
  id bigint generated always as identity primary key,
  company_id bigint not null references companies on delete cascade,
  parent_id bigint references sites,
  name text not null,
  kind text not null default 'office' check (kind in ('building', 'office', 'workgroup')),
  address text not null default '',
  time_zone text,
  primary_person_id bigint references people on delete set null,
  version integer not null default 1
);
create index sites_company on sites (company_id, lower(name), id);

create table memberships (
  id bigint generated always as identity primary key,
  person_id bigint not null references people on delete cascade,
  company_id bigint not null references companies,
  level_id bigint references levels,
  is_employing boolean not null default false,
  title text,
  purpose text,
  starts_at timestamptz(3) not null,
  ends_at timestamptz(3),
  granted_by bigint references people on delete set null,
  created_at timestamptz(3) not null,
  version integer not null default 1,
  check (ends_at is null or ends_at >= starts_at),
  -- at most one employing company at a time (GT-30), with its history
  constraint memberships_one_employer exclude using gist (person_id with =, tstzrange(starts_at, ends_at) with &&) where (is_employing),
  constraint memberships_once exclude using gist (person_id with =, company_id with =, tstzrange(starts_at, ends_at) with &&)
);
create index memberships_person on memberships (person_id);
create index memberships_company on memberships (company_id, person_id);

create table person_sites (
  person_id bigint not null references people on delete cascade,
  site_id bigint not null references sites on delete cascade,
  is_primary boolean not null default false,
  primary key (person_id, site_id)
);
create unique index person_sites_primary on person_sites (person_id) where is_primary;
create index person_sites_site on person_sites (site_id);

create function company_place() returns trigger language plpgsql as $$
declare above bigint[];
begin
  if new.parent_id is null then
    new.ancestors := array[new.id];
  else
    select ancestors into above from companies where id = new.parent_id for share;
    if new.id = any(above) then raise exception 'a company cannot stand below itself' using errcode = 'check_violation', constraint = 'companies_acyclic'; end if;
    new.ancestors := above || new.id;
  end if;
  return new;
end $$;
create trigger company_place before insert or update of parent_id on companies for each row execute function company_place();

create function company_place_below() returns trigger language plpgsql as $$
begin
  update companies set ancestors = new.ancestors || ancestors[cardinality(old.ancestors) + 1 :]
  where ancestors @> array[new.id] and id <> new.id;
  update access_epoch set stamp = stamp + 1;
  perform pg_notify('foyer_access', '*');
  return null;
end $$;
create trigger company_place_below after update of parent_id on companies
  for each row when (old.ancestors is distinct from new.ancestors) execute function company_place_below();
create trigger memberships_stamp after insert or update or delete on memberships for each row execute function access_stamp_raise();
create trigger person_sites_stamp after insert or update or delete on person_sites for each row execute function access_stamp_raise();

-- An archived company gives nobody a hat.
create trigger companies_archived_epoch after update of archived_at on companies
  for each statement execute function access_epoch_raise();

-- Companies by name, spelling mistakes forgiven. The threshold is why this is a function.
create function companies_like(wanted text) returns setof bigint language sql stable
  set pg_trgm.word_similarity_threshold = 0.45 as $$
    select id from companies where plain_text(name) like like_part(plain_text(wanted)) or plain_text(wanted) <% plain_text(name)
    union select company_id from company_domains where domain like like_part(lower(wanted))
  $$;
