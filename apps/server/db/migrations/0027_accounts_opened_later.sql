-- What the provider of sign-ins calls a person. It is the provider's to choose, so it is known once the account is opened;
-- until then nobody can be this person. Everybody who is there already goes by their own id.
alter table person add column subject text check (length(subject) between 1 and 255);
update person set subject = id where id <> 'system';
create unique index person_by_subject on person (subject) where subject is not null;

-- Accounts that are still to be opened at the provider: the row is the truth, what opens them only carries it out. Of the
-- code for the first sign-in only a hash is kept. An opened account's row is taken away.
create table account_opening (
  person_id  text primary key references person,
  tenant_id  int not null references tenant,
  code_hash  text not null,
  status     text not null default 'WAITING' check (status in ('WAITING','FAILED')),
  attempts   int not null default 0,
  due_at     timestamptz not null,
  problem    text check (problem in ('TAKEN','UNREACHABLE','REFUSED','CODE_OVER')),
  created_at timestamptz not null
);
create index account_opening_due on account_opening (due_at) where status = 'WAITING';
create index account_opening_by_tenant on account_opening (tenant_id, status);
