-- What the demo put in, so that it can be taken out again; `key` is the name by which tests and people call it.
create table demo_records (
  kind text not null check (kind in ('company', 'person', 'team', 'ticket')),
  id bigint not null,
  key text,
  primary key (kind, id),
  unique (kind, key)
);
