-- One human or one company that was written down twice: suggestions, the merge record, and the way back.

-- A code that someone had before they were merged still finds them, and is given to nobody else.
create table person_former_codes (
  code text primary key,
  person_id bigint not null references people on delete cascade
);
create unique index person_former_codes_key on person_former_codes (lower(code));
create index person_former_codes_person on person_former_codes (person_id);
create index person_former_codes_search on person_former_codes using gin (lower(code) gin_trgm_ops);

create function person_code_reserved() returns trigger language plpgsql as $$
begin
  if exists (select from person_former_codes where lower(code) = lower(new.code) and person_id <> new.id) then
    raise exception 'somebody had this code' using errcode = 'unique_violation', constraint = 'people_code';
  end if;
  return new;
end $$;
create trigger person_code_reserved before insert or update of code on people for each row execute function person_code_reserved();

-- Logins and addresses that change their person: whose an address is, follows from who has a login.
create trigger person_email_moved before update of person_id on person_emails
  for each row when (old.person_id <> new.person_id) execute function person_email_of_account();

create function login_moved() returns trigger language plpgsql as $$
begin
  update person_emails set is_account = exists (select from logins where logins.person_id = person_emails.person_id)
  where person_id in (old.person_id, new.person_id);
  return null;
end $$;
create trigger login_moved after update of person_id on logins
  for each row when (old.person_id <> new.person_id) execute function login_moved();
create trigger login_moved_stamp after update of person_id on logins
  for each row when (old.person_id <> new.person_id) execute function access_stamp_raise();

-- Who was merged into whom. No keys to the two: the merged one is gone from its table, the master may go later.
create table merges (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('person', 'company')),
  master_id bigint not null,
  merged_id bigint not null,
  merged_rank integer not null default 0,             -- of the role the merged one had: nobody below it brings them back
  merged_at timestamptz(3) not null,
  merged_by bigint references people on delete set null,
  undo_until timestamptz(3) not null,                 -- from then on the steps are forgotten, too
  undone_at timestamptz(3),
  undone_by bigint references people on delete set null,
  check (master_id <> merged_id)
);
create index merges_master on merges (kind, master_id, merged_at desc, id desc);
create index merges_merged on merges (kind, merged_id, id desc);
create index merges_newest on merges (merged_at desc, id desc);
create index merges_old on merges (undo_until);

-- What a merge did, in order; undone from the last to the first.
create table merge_steps (
  merge_id bigint not null references merges on delete cascade,
  person_id bigint references people on delete cascade,      -- the master: whoever erases them erases what was kept here
  position integer not null,
  action text not null check (action in ('moved', 'changed', 'removed', 'added')),
  table_name text not null,
  column_name text,                                   -- moved: the one that pointed at the merged record
  before jsonb,                                       -- moved: the former value; changed: the former values
  after jsonb,
  keys jsonb not null default '[]',                   -- of the rows, as they are after the step
  rows jsonb not null default '[]',                   -- removed: whole
  primary key (merge_id, position)
);
create index merge_steps_person on merge_steps (person_id) where person_id is not null;

-- Pairs that look like one. Dismissed ones are remembered.
create table duplicates (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('person', 'company')),
  one_id bigint not null,
  other_id bigint not null,
  reasons text[] not null,
  weight integer not null,                            -- how likely they are one: the sum of the reasons
  found_at timestamptz(3) not null,
  dismissed_at timestamptz(3),
  dismissed_by bigint references people on delete set null,
  check (one_id < other_id),
  unique (kind, one_id, other_id)
);
create index duplicates_other on duplicates (kind, other_id);
create index duplicates_open on duplicates (kind, weight desc, id desc) where dismissed_at is null;
create index duplicates_all on duplicates (weight desc, id desc);

create function duplicates_gone() returns trigger language plpgsql as $$
begin
  delete from duplicates where kind = tg_argv[0] and (one_id = old.id or other_id = old.id);
  return null;
end $$;
create trigger duplicates_gone after delete on people for each row execute function duplicates_gone('person');
create trigger duplicates_gone after delete on companies for each row execute function duplicates_gone('company');

-- The mailbox behind an address: a+b@x is a@x, and Google forgets dots. Null where it says nothing.
create function mailbox_key(address text) returns text language sql immutable parallel safe strict as $$
  select case
    when lower(split_part(address, '@', 2)) in ('gmail.com', 'googlemail.com')
      then replace(regexp_replace(lower(split_part(address, '@', 1)), '\+.*$', ''), '.', '') || '@gmail.com'
    else regexp_replace(lower(split_part(address, '@', 1)), '(.)\+.*$', '\1') || '@' || lower(split_part(address, '@', 2))
  end
$$;
create index person_emails_mailbox on person_emails (mailbox_key(address));
create index person_phones_digits on person_phones (digits) where length(digits) >= 7;

-- The name of a company without the letters of its legal form.
create function company_key(name text) returns text language sql immutable parallel safe strict as $$
  select coalesce(nullif(trim(regexp_replace(regexp_replace(public.plain_text(name), '[^[:alnum:]]+', ' ', 'g'),
    '( (gmbh|mbh|ag|kg|ohg|ug|se|co|inc|incorporated|llc|llp|ltd|limited|plc|corp|corporation|company|sa|sarl|sas|srl|spa|bv|nv|ab|as|oy|aps|pty|kk|sro|doo|eg|ev))+ *$', '')), ''),
    public.plain_text(name))
$$;
create index companies_key on companies (company_key(name));

-- Two names apart by one slip of the pen: a letter changed, left out, or two exchanged. Digits are no slips.
create function one_slip(a text, b text) returns boolean language plpgsql immutable parallel safe strict as $$
declare head integer := 0; tail integer := 0; shorter integer := least(length(a), length(b)); mine text; theirs text;
begin
  if abs(length(a) - length(b)) > 1 or a = b then return false; end if;
  while head < shorter and substr(a, head + 1, 1) = substr(b, head + 1, 1) loop head := head + 1; end loop;
  while tail < shorter - head and substr(a, length(a) - tail, 1) = substr(b, length(b) - tail, 1) loop tail := tail + 1; end loop;
  mine := substr(a, head + 1, length(a) - head - tail);
  theirs := substr(b, head + 1, length(b) - head - tail);
  return (greatest(length(mine), length(theirs)) = 1 or (length(mine) = 2 and mine = reverse(theirs))) and mine || theirs !~ '[0-9]';
end $$;

-- Who looks like one of these people, and why. What more than ten people share says nothing about any two of them;
-- in a company of more than 2000 names are compared only where they are equal.
create function people_alike(wanted bigint[]) returns table (one bigint, other bigint, reason text) language plpgsql stable as $$
begin
  return query
  with asked as materialized (select p.id, p.name_key from people p where p.id = any(wanted)),
  by_mailbox as (
    select mine.person_id as a, theirs.person_id as b, lower(mine.address) = lower(theirs.address) as is_same
    from person_emails mine cross join lateral (
      select e.person_id, e.address from person_emails e where mailbox_key(e.address) = mailbox_key(mine.address) limit 12
    ) theirs
    where mine.person_id = any(wanted) and theirs.person_id <> mine.person_id
      and (select count(*) from (select from person_emails e where mailbox_key(e.address) = mailbox_key(mine.address) limit 12) shared) <= 10),
  by_phone as (
    select mine.person_id as a, theirs.person_id as b
    from person_phones mine cross join lateral (
      select e.person_id from person_phones e where e.digits = mine.digits and length(e.digits) >= 7 limit 12
    ) theirs
    where mine.person_id = any(wanted) and length(mine.digits) >= 7 and theirs.person_id <> mine.person_id
      and (select count(*) from (select from person_phones e where e.digits = mine.digits and length(e.digits) >= 7 limit 12) shared) <= 10),
  by_name as (
    select a.id as a, p.id as b from asked a
    cross join lateral (select q.id from people q where q.name_key = a.name_key and q.id <> a.id order by q.id limit 200) p
    where a.name_key ~ '[[:alnum:]]' and exists (select from memberships m join memberships n on n.company_id = m.company_id
      where m.person_id = a.id and n.person_id = p.id)),
  places as materialized (
    select m.company_id from memberships m where m.person_id = any(wanted)
    group by m.company_id
    having (select count(*) from (select from memberships n where n.company_id = m.company_id limit 2001) counted) <= 2000),
  by_near_name as (
    select distinct a.id as a, p.id as b from asked a join memberships m on m.person_id = a.id
    join memberships n on n.company_id = m.company_id and n.person_id <> a.id
    join people p on p.id = n.person_id
    where m.company_id in (select company_id from places) and p.name_key <> a.name_key
      and abs(length(p.name_key) - length(a.name_key)) <= 4 and similarity(p.name_key, a.name_key) >= 0.3
      and (one_slip(p.name_key, a.name_key) or (similarity(p.name_key, a.name_key) >= 0.6 and p.name_key !~ '[0-9]')))
  select distinct least(a, b), greatest(a, b), why from (
    select a, b, case when is_same then 'address' else 'alias' end as why from by_mailbox
    union all select a, b, 'phone' from by_phone
    union all select a, b, 'name' from by_name
    union all select a, b, 'near-name' from by_near_name
  ) found;
end $$;

-- The same for companies: name, a name close to it, the same web site, the site of one under a mail domain of the other.
create function web_host(website text) returns text language sql immutable parallel safe strict as
  $$ select nullif(regexp_replace(lower(split_part(split_part(split_part(website, '://', 2), '/', 1), ':', 1)), '^www\.', ''), '') $$;
create index companies_host on companies (web_host(website)) where website is not null;

create function companies_alike(wanted bigint[]) returns table (one bigint, other bigint, reason text) language plpgsql stable
  set pg_trgm.similarity_threshold = 0.6 as $$
begin
  return query
  with asked as materialized (select c.id, c.name, c.website, c.ancestors from companies c where c.id = any(wanted)),
  found as (
    select a.id as a, c.id as b, 'company-name' as why from asked a
    cross join lateral (select q.id from companies q where company_key(q.name) = company_key(a.name) and q.id <> a.id limit 20) c
    union all
    select a.id, c.id, 'company-near-name' from asked a
    cross join lateral (
      select q.id, q.name, q.ancestors from companies q where plain_text(q.name) % plain_text(a.name) and q.id <> a.id limit 20) c
    -- "Brightwater Rotterdam" below "Brightwater" is no mistake
    where company_key(c.name) <> company_key(a.name) and not c.ancestors @> array[a.id] and not a.ancestors @> array[c.id]
    union all
    select a.id, c.id, 'website' from asked a
    cross join lateral (
      select q.id from companies q where web_host(q.website) = web_host(a.website) and q.website is not null and q.id <> a.id limit 20) c
    union all
    select a.id, d.company_id, 'domain' from asked a join company_domains d on d.domain = web_host(a.website) where d.company_id <> a.id
    union all
    select d.company_id, c.id, 'domain' from company_domains d
    cross join lateral (select q.id from companies q where web_host(q.website) = d.domain and q.website is not null limit 20) c
    where d.company_id = any(wanted) and c.id <> d.company_id
  )
  select distinct least(a, b), greatest(a, b), why from found;
end $$;

-- People are found by a code they had, too.
create or replace function people_like(wanted text) returns setof bigint language sql stable
  set pg_trgm.word_similarity_threshold = 0.45 as $$
    select id from people
      where plain_text(name || ' ' || code) like like_part(plain_text(wanted)) or plain_text(wanted) <% plain_text(name || ' ' || code)
    union select person_id from person_emails where lower(address) like like_part(lower(wanted))
    union select person_id from person_former_codes where lower(code) like like_part(lower(wanted))
    union select person_id from person_phones
      where length(regexp_replace(wanted, '\D', '', 'g')) >= 4 and digits like '%' || regexp_replace(wanted, '\D', '', 'g') || '%'
  $$;
