create table files (
  id bigint generated always as identity primary key,
  key text not null unique,
  name text not null,
  type text not null,
  size bigint not null,
  sha256 text not null,
  created_at timestamptz(3) not null,
  created_by bigint references people on delete set null,
  held boolean not null default false                -- false until a record holds it; unheld ones are removed after a day
);
create index files_unheld on files (created_at) where not held;
