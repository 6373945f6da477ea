create table tickets (
  id bigint generated always as identity primary key,
  subject text not null,
  state text not null default 'new' check (state in ('new', 'open', 'pending', 'on-hold', 'solved', 'closed')),
  priority text not null default 'normal' check (priority in ('low', 'normal', 'high', 'urgent')),
  requester_id bigint not null references people,
  membership_id bigint references memberships,        -- the hat it was opened under; it does not move when the person does
  company_id bigint references companies,
  team_id bigint references teams,
  assignee_id bigint references people,
  is_private boolean not null default false,
  source text not null check (source in ('desk', 'portal', 'mail', 'api', 'import')),
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  solved_at timestamptz(3),
  closed_at timestamptz(3),
  version integer not null default 1,
  is_open boolean not null generated always as (state not in ('solved', 'closed')) stored
);
create index tickets_open on tickets (is_open, updated_at desc, id desc);
create index tickets_updated on tickets (updated_at desc, id desc);
create index tickets_created on tickets (created_at, id);
create index tickets_team on tickets (team_id, is_open, updated_at desc, id desc);
create index tickets_assignee on tickets (assignee_id, is_open, updated_at desc, id desc);
create index tickets_company on tickets (company_id, is_open, updated_at desc, id desc);
create index tickets_requester on tickets (requester_id, is_open, updated_at desc, id desc);
create index tickets_membership on tickets (membership_id);

create table replies (
  id bigint generated always as identity primary key,
  ticket_id bigint not null references tickets on delete cascade,
  author_id bigint references people,
  by_staff boolean not null,
  html text not null,
  body text not null,                                 -- the same as plain text, for search and mail
  elided text,                                        -- what reply trimming cut, shown on demand
  source text not null check (source in ('desk', 'portal', 'mail', 'api', 'import')),
  created_at timestamptz(3) not null
);
create index replies_ticket on replies (ticket_id, id);
create index replies_author on replies (author_id);

create table notes (
  id bigint generated always as identity primary key,
  ticket_id bigint not null references tickets on delete cascade,
  author_id bigint references people,
  html text not null,
  body text not null,
  created_at timestamptz(3) not null
);
create index notes_ticket on notes (ticket_id, id);

create table reply_files (
  reply_id bigint not null references replies on delete cascade,
  file_id bigint not null references files,
  content_id text,
  primary key (reply_id, file_id)
);
create table note_files (
  note_id bigint not null references notes on delete cascade,
  file_id bigint not null references files,
  primary key (note_id, file_id)
);

create table participants (
  ticket_id bigint not null references tickets on delete cascade,
  person_id bigint not null references people on delete cascade,
  role text not null check (role in ('participant', 'contact', 'approver')),
  state text not null default 'confirmed' check (state in ('confirmed', 'pending')),
  added_by bigint references people on delete set null,
  added_at timestamptz(3) not null,
  primary key (ticket_id, person_id)
);
create index participants_person on participants (person_id);

create table watchers (
  ticket_id bigint not null references tickets on delete cascade,
  person_id bigint not null references people on delete cascade,
  added_at timestamptz(3) not null,
  primary key (ticket_id, person_id)
);
create index watchers_person on watchers (person_id);

-- Who may come to see a ticket, as principals: id * 16 + kind (src/areas/tickets/principal.ts says the same).
-- 0 requester without a company, 1 company, 2 company at or above, 3 team, 4 assignee, 5 (alone) no team,
-- 6 participant, 7 membership the requester opened it under. A private ticket carries none of the customers' kinds.
create table ticket_access (
  ticket_id bigint not null references tickets on delete cascade,
  principal bigint not null,
  updated_at timestamptz(3) not null,
  is_open boolean not null,
  primary key (ticket_id, principal)
);
create index ticket_access_any on ticket_access (principal, updated_at desc, ticket_id desc);
create index ticket_access_open on ticket_access (principal, updated_at desc, ticket_id desc) where is_open;

create function ticket_principals(t tickets) returns setof bigint language sql stable as $$
  select distinct p from (
    select t.assignee_id * 16 + 4 as p
    union all select coalesce(t.team_id * 16 + 3, 5)
    union all select case when t.membership_id is null then t.requester_id * 16 else t.membership_id * 16 + 7 end where not t.is_private
    union all select person_id * 16 + 6 from participants where ticket_id = t.id and state = 'confirmed' and not t.is_private
    union all select t.company_id * 16 + 1 where not t.is_private
    union all select a * 16 + 2 from companies c, unnest(c.ancestors) a where c.id = t.company_id and not t.is_private
  ) as all_of_them where p is not null $$;

-- Weights: A subject, B replies, D notes and principals. A customer's search asks for A and B only.
create table ticket_search (
  ticket_id bigint primary key references tickets on delete cascade,
  words tsvector not null,
  principals tsvector not null,
  document tsvector not null generated always as (words || principals) stored
);
-- New documents wait in the index's list, which src/areas/tickets/tidy-search.ts sorts in (docs/decisions/0032).
create index ticket_search_document on ticket_search using gin (document) with (fastupdate = on);

-- Punctuation only parts words: an address or a file name is found by each of its parts.
create function search_words(value text, weight "char") returns tsvector language sql immutable as
  $$ select setweight(to_tsvector('simple', translate(plain_text(left(value, 100000)), '!"#$%&''()*+,-./:;<=>?@[\]^_`{|}~', repeat(' ', 32))), weight) $$;

create function search_query(words text[], endings text[]) returns tsquery language sql immutable as
  $$ select string_agg('''' || translate(plain_text(word), '''\ ', '') || '''' || ending, ' & ')::tsquery from unnest(words, endings) as asked(word, ending) $$;

create function ticket_principal_words(ids bigint[], open boolean) returns tsvector language sql immutable as
  $$ select array_to_tsvector(array_agg(word)) from (
       select '@' || p as word from unnest(ids) p union all select '@open' where open
     ) words $$;

create function ticket_access_rebuild(ids bigint[]) returns void language plpgsql as $$
begin
  delete from ticket_access a using tickets t
  where t.id = any(ids) and a.ticket_id = t.id and a.principal not in (select ticket_principals(t));
  insert into ticket_access (ticket_id, principal, updated_at, is_open)
  select t.id, p, t.updated_at, t.is_open from tickets t, ticket_principals(t) p where t.id = any(ids)
  on conflict (ticket_id, principal) do update set updated_at = excluded.updated_at, is_open = excluded.is_open
  where (ticket_access.updated_at, ticket_access.is_open) is distinct from (excluded.updated_at, excluded.is_open);
  update ticket_search s set principals = ticket_principal_words(array(select ticket_principals(t)), t.is_open)
  from tickets t where t.id = any(ids) and s.ticket_id = t.id;
end $$;

create function ticket_created() returns trigger language plpgsql as $$
declare ids bigint[] := array(select ticket_principals(new));
begin
  insert into ticket_access (ticket_id, principal, updated_at, is_open)
  select new.id, p, new.updated_at, new.is_open from unnest(ids) p;
  insert into ticket_search (ticket_id, words, principals)
  values (new.id, search_words(new.subject, 'A'), ticket_principal_words(ids, new.is_open));
  return null;
end $$;
create trigger ticket_created after insert on tickets for each row execute function ticket_created();

create function ticket_changed() returns trigger language plpgsql as $$
begin
  if (old.requester_id, old.membership_id, old.assignee_id, old.company_id, old.team_id, old.is_private)
       is distinct from (new.requester_id, new.membership_id, new.assignee_id, new.company_id, new.team_id, new.is_private)
     or old.is_open <> new.is_open then
    perform ticket_access_rebuild(array[new.id]);
  elsif old.updated_at is distinct from new.updated_at then
    update ticket_access set updated_at = new.updated_at where ticket_id = new.id;
  end if;
  if old.subject <> new.subject then
    update ticket_search set words = search_words(new.subject, 'A')
      || search_words((select coalesce(string_agg(body, ' ' order by id), '') from replies where ticket_id = new.id), 'B')
      || search_words((select coalesce(string_agg(body, ' ' order by id), '') from notes where ticket_id = new.id), 'D')
    where ticket_id = new.id;
  end if;
  return null;
end $$;
create trigger ticket_changed after update on tickets for each row execute function ticket_changed();

create function participants_changed() returns trigger language plpgsql as $$
begin
  perform 1 from tickets where id = coalesce(new.ticket_id, old.ticket_id) for update;
  perform ticket_access_rebuild(array[coalesce(new.ticket_id, old.ticket_id)]);
  return null;
end $$;
create trigger participants_changed after insert or update or delete on participants for each row execute function participants_changed();

-- A tsvector holds at most 1 MB: a very long ticket stays findable by what came first.
create function ticket_words_added() returns trigger language plpgsql as $$
begin
  update ticket_search set words = words || search_words(new.body, tg_argv[0]::"char")
  where ticket_id = new.ticket_id and pg_column_size(words) < 400000;
  return null;
end $$;
create trigger replies_words after insert on replies for each row execute function ticket_words_added('B');
create trigger notes_words after insert on notes for each row execute function ticket_words_added('D');

-- A company that moves in the tree takes its tickets' principals along, in the same transaction.
create function company_tickets_follow() returns trigger language plpgsql as $$
begin
  perform ticket_access_rebuild(array(select id from tickets where company_id = new.id));
  return null;
end $$;
create constraint trigger company_tickets_follow after update on companies deferrable initially deferred
  for each row when (old.ancestors is distinct from new.ancestors) execute function company_tickets_follow();
