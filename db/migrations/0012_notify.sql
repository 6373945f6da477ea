-- Whom an event was told, so that telling it again does nothing.
create table told (
  event_id bigint not null references events on delete cascade,
  person_id bigint not null references people on delete cascade,
  what text not null,
  at timestamptz(3) not null,
  primary key (event_id, person_id)
);
create index told_person on told (person_id, what, at desc);
