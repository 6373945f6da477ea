-- Leaving: what ended with it (to be put back), legal holds, erasures with their certificates, copies of what is known.
create table departures (
  id bigint generated always as identity primary key,
  person_id bigint not null references people on delete cascade,
  kind text not null check (kind in ('staff', 'desk')),
  held jsonb not null,                                -- role and places in teams that ended, tickets that were handed over
  at timestamptz(3) not null,
  done_by bigint references people on delete set null,
  undone_at timestamptz(3),
  undone_by bigint references people on delete set null
);
create index departures_person on departures (person_id, kind, id desc);

-- As long as one lasts, nothing of the person is erased.
create table legal_holds (
  id bigint generated always as identity primary key,
  person_id bigint not null references people on delete cascade,
  reason text not null,
  placed_at timestamptz(3) not null,
  placed_by bigint references people on delete set null,
  lifted_at timestamptz(3),
  lifted_by bigint references people on delete set null
);
create unique index legal_holds_once on legal_holds (person_id) where lifted_at is null;
create index legal_holds_newest on legal_holds (placed_at desc, id desc);
create index legal_holds_person on legal_holds (person_id);

-- An erasure and, when it is done, its certificate. The marks (name, addresses …) stand here only while it runs.
create table erasures (
  id bigint generated always as identity primary key,
  person_id bigint not null references people,
  reason text not null check (reason in ('asked', 'retention')),
  state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'cancelled')),
  removes_files boolean not null default false,
  departure_id bigint references departures on delete set null, -- what ended with it, to be put back within the days of grace
  asked_at timestamptz(3) not null,
  asked_by bigint references people on delete set null,
  due_at timestamptz(3) not null,
  started_at timestamptz(3),
  ended_at timestamptz(3),
  ended_by bigint references people on delete set null, -- who cancelled it
  marks jsonb,
  step text,                                          -- the step it is at; null before the first
  after_id bigint not null default 0,                 -- rows up to this one are done within the step
  steps_done integer not null default 0,
  steps integer,
  counts jsonb not null default '{}',
  check (state <> 'done' or marks is null)
);
create unique index erasures_once on erasures (person_id) where state <> 'cancelled';
create index erasures_newest on erasures (asked_at desc, id desc);
create index erasures_due on erasures (due_at) where state in ('waiting', 'running');
create index erasures_person on erasures (person_id);

-- Whoever is erased does not come back, and whoever waits for it only when it is taken back first.
create function person_stays_away() returns trigger language plpgsql as $$
begin
  if exists (select from erasures where person_id = new.id and state <> 'cancelled') then
    raise exception 'this person is being erased' using errcode = 'check_violation', constraint = 'people_erased';
  end if;
  return new;
end $$;
create trigger person_stays_away before update of deactivated_at on people
  for each row when (old.deactivated_at is not null and new.deactivated_at is null) execute function person_stays_away();

-- A copy of everything about one person, to be fetched for some days.
create table person_copies (
  id bigint generated always as identity primary key,
  person_id bigint not null references people on delete cascade,
  scope text not null check (scope in ('everything', 'own')),
  state text not null default 'waiting' check (state in ('waiting', 'ready', 'failed', 'gone')),
  asked_at timestamptz(3) not null,
  asked_by bigint references people on delete set null,
  file_key text,
  size bigint,
  ready_at timestamptz(3),
  expires_at timestamptz(3),
  check ((state = 'ready') = (file_key is not null))
);
create index person_copies_person on person_copies (person_id, asked_at desc, id desc);
create index person_copies_expiry on person_copies (expires_at) where state = 'ready';

-- A reply or note whose text is changed afterwards is found by its new words only.
create function ticket_words_again() returns trigger language plpgsql as $$
begin
  update ticket_search set words = search_words((select subject from tickets where id = new.ticket_id), 'A')
    || search_words((select coalesce(string_agg(body, ' ' order by id), '') from replies where ticket_id = new.ticket_id), 'B')
    || search_words((select coalesce(string_agg(body, ' ' order by id), '') from notes where ticket_id = new.ticket_id), 'D')
  where ticket_id = new.ticket_id;
  return null;
end $$;
create trigger replies_words_again after update of body on replies
  for each row when (old.body <> new.body) execute function ticket_words_again();
create trigger notes_words_again after update of body on notes
  for each row when (old.body <> new.body) execute function ticket_words_again();
