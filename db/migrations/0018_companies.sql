-- How to reach a company, sites as records of their own, and the tree while several people move companies at once.

alter table companies
  add column email text,
  add column phone text,
  add column address text not null default '',
  add column details text not null default '';       -- what its own people may read too; notes are for staff

drop index companies_parent;
create index companies_parent on companies (parent_id, name_key, id);
create index companies_kind on companies (kind, name_key, id);
create index companies_vendor on companies (name_key, id) where is_vendor;
create index companies_archived on companies (name_key, id) where archived_at is not null;
create index companies_primary_contact on companies (primary_contact_id) where primary_contact_id is not null;
create index companies_billing_contact on companies (billing_contact_id) where billing_contact_id is not null;
create index companies_account_manager on companies (account_manager_id, name_key, id) where account_manager_id is not null;

alter table sites
  add column name_key text not null generated always as (plain_text(name)) stored;   -- the order of lists
drop index sites_company;
create index sites_company on sites (company_id, name_key, id);
create index sites_name on sites (name_key, id);
create index sites_parent on sites (parent_id);
create index sites_primary_person on sites (primary_person_id) where primary_person_id is not null;
create index sites_search on sites using gin (plain_text(name || ' ' || address) gin_trgm_ops);

-- Sites by name or address, spelling mistakes forgiven. The threshold is why this is a function.
create function sites_like(wanted text) returns setof bigint language sql stable
  set pg_trgm.word_similarity_threshold = 0.45 as $$
    select id from sites
    where plain_text(name || ' ' || address) like like_part(plain_text(wanted)) or plain_text(wanted) <% plain_text(name || ' ' || address)
  $$;

-- One change of the tree at a time: what stands below a company must not change while it moves, or the newcomer would
-- keep the way it stood before. New companies do not disturb each other. Whoever moves holds the row of their company
-- already, so they wait but a moment, lest two wait for each other; then they are told to try again.
create or replace function company_place() returns trigger language plpgsql as $$
declare above bigint[];
begin
  if tg_op = 'UPDATE' then
    for attempt in 1..20 loop
      exit when pg_try_advisory_xact_lock(hashtext('foyer.companies.tree'));
      if attempt = 20 then raise exception 'the tree of companies is changing' using errcode = 'serialization_failure'; end if;
      perform pg_sleep(0.01);
    end loop;
  elsif new.parent_id is not null then
    perform pg_advisory_xact_lock_shared(hashtext('foyer.companies.tree'));
  end if;
  if new.parent_id is null then
    new.ancestors := array[new.id];
  else
    select ancestors into above from companies where id = new.parent_id for share;
    if new.id = any(above) then raise exception 'a company cannot stand below itself' using errcode = 'check_violation', constraint = 'companies_acyclic'; end if;
    new.ancestors := above || new.id;
  end if;
  return new;
end $$;

-- Counting members and asking whether somebody is one, without reading the memberships themselves.
drop index memberships_company;
create index memberships_company on memberships (company_id, person_id) include (starts_at, ends_at);
drop index memberships_person;
create index memberships_person on memberships (person_id, company_id) include (starts_at, ends_at);

-- The planner believes a look-up by GiST to be cheaper than one by B-tree; it is ten times dearer. Of an expression, the
-- constraints guard as before and are no longer taken for look-ups.
alter table memberships
  drop constraint memberships_one_employer,
  drop constraint memberships_once,
  add constraint memberships_one_employer
    exclude using gist ((person_id + 0) with =, tstzrange(starts_at, ends_at) with &&) where (is_employing),
  add constraint memberships_once
    exclude using gist ((person_id + 0) with =, (company_id + 0) with =, tstzrange(starts_at, ends_at) with &&);
