-- Texts to start from, beside the shipped ones: a person's own, and those a centre gives to all its people.

create table text_template (
  id         uuid primary key default uuidv7(),
  tenant_id  int not null references tenant,
  -- Null: the centre's, for everybody in the tenant.
  person_id  text references person,
  use        text not null check (use in ('REPLY','RETURN','EXTENSION','DISPATCH_OPINION')),
  name       text not null,
  text       text not null,
  saved_by   text not null,
  saved_by_name text not null,
  saved_at   timestamptz not null,
  removed_at timestamptz
);
create index text_template_of on text_template (tenant_id, person_id) where removed_at is null;
