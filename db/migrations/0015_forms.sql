-- Pick-lists that an administrator maintains (HM-22). What refers to a value keeps it from being deleted.
create table code_lists (
  id bigint generated always as identity primary key,
  key text not null unique,
  name text not null,
  is_shipped boolean not null default false,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  version integer not null default 1
);
create unique index code_lists_name on code_lists (lower(name));

create table code_values (
  id bigint generated always as identity primary key,
  list_id bigint not null references code_lists on delete cascade,
  name text not null,
  position integer not null,
  retired_at timestamptz(3)                           -- gone from pickers, still shown where it was chosen
);
create unique index code_values_name on code_values (list_id, lower(name));
create index code_values_order on code_values (list_id, position, id);

-- Forms (HM-21). The custom fields of a kind (HM-20) are a form of their own: `custom_kind` names the kind.
create table forms (
  id bigint generated always as identity primary key,
  title text not null,
  category text,
  kinds text[] not null check (kinds <@ array['person', 'company', 'site', 'ticket', 'asset'] and cardinality(kinds) > 0),
  in_portal boolean not null default false,
  is_active boolean not null default true,
  custom_kind text unique check (custom_kind = any(kinds)),
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  version integer not null default 1
);
create unique index forms_title on forms (lower(title));
create index forms_updated on forms (updated_at desc, id desc);

create table form_fields (
  id bigint generated always as identity primary key,
  form_id bigint not null references forms on delete cascade,
  key text not null,                                  -- names the field in designs and answers, whatever its label is
  parent_id bigint references form_fields on delete cascade, -- the checkbox that opens it
  position integer not null,
  type text not null check (type in ('text', 'long-text', 'number', 'date', 'choice', 'tri-choice', 'checkbox', 'file')),
  label text not null,
  help text,
  is_required boolean not null default false,
  list_id bigint references code_lists,
  details jsonb not null default '{}',                -- pattern, options, minimum, maximum, default
  retired_at timestamptz(3),                          -- asked no more, still shown where it was answered
  unique (form_id, key),
  check (list_id is null or type = 'choice')
);
create index form_fields_parent on form_fields (parent_id);
create index form_fields_list on form_fields (list_id);

-- What one record says to one form. It goes with the record; the form stays as long as anybody answered it.
create table form_answers (
  id bigint generated always as identity primary key,
  form_id bigint not null references forms,
  person_id bigint references people on delete cascade,
  company_id bigint references companies on delete cascade,
  site_id bigint references sites on delete cascade,
  ticket_id bigint references tickets on delete cascade,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  updated_by bigint references people on delete set null,
  version integer not null default 1,
  check (num_nonnulls(person_id, company_id, site_id, ticket_id) = 1)
);
create unique index form_answers_person on form_answers (person_id, form_id) where person_id is not null;
create unique index form_answers_company on form_answers (company_id, form_id) where company_id is not null;
create unique index form_answers_site on form_answers (site_id, form_id) where site_id is not null;
create unique index form_answers_ticket on form_answers (ticket_id, form_id) where ticket_id is not null;
create index form_answers_form on form_answers (form_id);

create table form_values (
  answer_id bigint not null references form_answers on delete cascade,
  field_id bigint not null references form_fields,
  value jsonb not null check (jsonb_typeof(value) in ('string', 'number', 'boolean')),
  code_id bigint references code_values,              -- the same as `value` where it is one of a code list
  file_id bigint references files,                    -- the same as `value` where it is a file
  primary key (answer_id, field_id)
);
create index form_values_field on form_values (field_id);
create index form_values_code on form_values (code_id);
create index form_values_file on form_values (file_id);

-- A file that no answer holds any more is taken away by the sweep of files, however the answer went.
create function form_value_file_release() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or new.file_id is distinct from old.file_id then
    update files set held = false where id = old.file_id;
  end if;
  return null;
end $$;
create trigger form_value_file_release after update or delete on form_values
  for each row when (old.file_id is not null) execute function form_value_file_release();
