-- Sessions that the provider of sign-ins has ended: a signed token stays good by itself until it expires.
create table session_end (
  kind     text not null check (kind in ('sid','sub')),
  id       text not null check (length(id) between 1 and 255),
  ended_at timestamptz not null default now(),
  primary key (kind, id)
);
create index session_end_by_time on session_end (ended_at);

-- Who changed a person's account or duties, and how (rule 10: access management leaves a trace).
create table person_change (
  id         uuid primary key,
  tenant_id  int not null references tenant,
  person_id  text not null references person,
  changed_by text not null,
  what       text not null check (what in ('ADDED','CHANGED','DISABLED','ENABLED','PASSWORD_RESET','SECOND_FACTOR_RESET')),
  detail     jsonb not null default '{}',
  at         timestamptz not null
);
create index person_change_by_tenant on person_change (tenant_id, at desc);
create index person_change_by_person on person_change (person_id);
