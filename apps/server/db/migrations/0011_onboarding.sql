-- A county brought online by people of its prefecture (rule 14). The record belongs to the prefecture that runs it.

alter table tenant drop constraint tenant_status_check;
alter table tenant add constraint tenant_status_check check (status in ('DRAFT','CONFIGURING','TRIAL','LIVE','SUSPENDED','MERGED','OFFBOARDED'));
alter table unit add column address text;

create table onboarding (
  id             uuid primary key,
  tenant_id      int not null references tenant,
  county_id      int unique references tenant,
  merged_into_id int references tenant,
  name           text not null,
  state          text not null check (state in ('DRAFT','CONFIGURING','TRIAL','LIVE','SUSPENDED','MERGED','OFFBOARDED')),
  -- The state before it was suspended, to which it returns.
  suspended_from text,
  version        int not null,
  trial_at       timestamptz,
  live_at        timestamptz,
  score_from     timestamptz,
  created_by     text not null,
  created_by_name text not null,
  created_at     timestamptz not null,
  updated_by_name text not null,
  updated_at     timestamptz not null
);
create index onboarding_by_tenant on onboarding (tenant_id, updated_at desc);

create table onboarding_step (
  onboarding_id uuid not null references onboarding,
  tenant_id     int not null references tenant,
  step          text not null,
  content       jsonb not null,
  done          boolean not null,
  version       int not null,
  saved_by      text not null,
  saved_by_name text not null,
  saved_at      timestamptz not null,
  primary key (onboarding_id, step)
);

create table onboarding_event (
  id            uuid primary key,
  onboarding_id uuid not null references onboarding,
  tenant_id     int not null references tenant,
  at            timestamptz not null,
  by            text not null,
  by_name       text not null,
  what          text not null,
  step          text,
  words         text,
  detail        jsonb not null default '{}'
);
create index onboarding_event_by_onboarding on onboarding_event (onboarding_id, at desc);

create table onboarding_gate (
  id              uuid primary key,
  onboarding_id   uuid not null references onboarding,
  tenant_id       int not null references tenant,
  gate            text not null check (gate in ('G1','G2')),
  status          text not null check (status in ('WAITING','APPROVED','REFUSED','TAKEN_BACK')),
  lines           jsonb not null,
  asked_by        text not null,
  asked_by_name   text not null,
  asked_at        timestamptz not null,
  decided_by      text,
  decided_by_name text,
  decided_at      timestamptz,
  words           text,
  check (decided_by is null or status = 'TAKEN_BACK' or decided_by <> asked_by)
);
create unique index onboarding_gate_one_waiting on onboarding_gate (onboarding_id) where status = 'WAITING';

create table onboarding_sandbox (
  id              uuid primary key,
  onboarding_id   uuid not null references onboarding,
  tenant_id       int not null references tenant,
  started_by      text not null,
  started_by_name text not null,
  started_at      timestamptz not null,
  finished_at     timestamptz,
  passed          boolean not null default false,
  -- What came of each order; the orders themselves are taken back as soon as they have been played.
  orders          jsonb not null
);
create index onboarding_sandbox_by_onboarding on onboarding_sandbox (onboarding_id, started_at desc);

create table onboarding_issue (
  id             uuid primary key,
  onboarding_id  uuid not null references onboarding,
  tenant_id      int not null references tenant,
  grade          text not null check (grade in ('P1','P2','P3')),
  words          text not null,
  opened_by_name text not null,
  opened_at      timestamptz not null,
  closed_by_name text,
  closed_at      timestamptz,
  result         text
);
create index onboarding_issue_by_onboarding on onboarding_issue (onboarding_id, opened_at desc);

-- The directory of tenants is the owner's to write. These are the only ways in for the app, each for a county right
-- below the prefecture in force, and each checks that for itself: it doesn't trust who calls it.

create function onboarding_prefecture() returns int language plpgsql stable set search_path = pg_catalog, public as $$
declare me int := nullif(current_setting('app.tenant', true), '')::int;
begin
  if me is null or not exists (select 1 from public.tenant t where t.id = me and t.kind = 'PREFECTURE') then
    raise exception 'only a prefecture keeps counties' using errcode = '42501';
  end if;
  return me;
end $$;

-- The tenant's row, and the closure of the new node alone: itself, and everybody above its parent.
create function found_county(area_code text, name text, kind text, operating_mode text, operator_office text, settings jsonb)
returns int language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  above int := public.onboarding_prefecture();
  made int;
begin
  if $3 is null or $3 not in ('COUNTY','ZONE') then raise exception 'a county or a zone, not %', $3 using errcode = '22023'; end if;
  if $1 is null or $1 !~ '^[0-9]{6}$' then raise exception 'an area code has six digits' using errcode = '22023'; end if;
  if left($1, 4) <> (select left(t.area_code, 4) from public.tenant t where t.id = above) then raise exception 'the area code is another prefecture''s' using errcode = '22023'; end if;
  if coalesce(length(btrim($2)), 0) not between 2 and 40 or coalesce(length(btrim($5)), 0) not between 2 and 60 then raise exception 'name or office missing' using errcode = '22023'; end if;
  insert into public.tenant (code, name, kind, parent_id, prefecture_id, area_code, operating_mode, operator_office, status, settings)
    values ($1, btrim($2), $3, above, above, $1, $4, btrim($5), 'CONFIGURING', coalesce($6, '{}')) returning id into made;
  insert into public.tenant_closure (ancestor_id, descendant_id, depth)
    select c.ancestor_id, made, c.depth + 1 from public.tenant_closure c where c.descendant_id = above
    union all select made, made, 0;
  return made;
end $$;

-- What of a county may be changed after it was founded; never its codes, its kind or its place in the tree.
create function amend_county(county int, name text, operating_mode text, operator_office text, settings jsonb)
returns void language plpgsql security definer set search_path = pg_catalog, public as $$
declare above int := public.onboarding_prefecture();
begin
  if coalesce(length(btrim($2)), 0) not between 2 and 40 or coalesce(length(btrim($4)), 0) not between 2 and 60 then raise exception 'name or office missing' using errcode = '22023'; end if;
  update public.tenant t set name = btrim($2), operating_mode = $3, operator_office = btrim($4), settings = t.settings || coalesce($5, '{}')
   where t.id = county and t.parent_id = above and t.kind in ('COUNTY','ZONE') and t.status not in ('MERGED','OFFBOARDED');
  if not found then raise exception 'no county of this prefecture' using errcode = '42501'; end if;
end $$;

-- Only along the ways of rule 14, and only from the status the caller knows: two who move it at once move it once.
create function move_county(county int, known text, wanted text)
returns void language plpgsql security definer set search_path = pg_catalog, public as $$
declare above int := public.onboarding_prefecture();
begin
  if (known, wanted) not in (('CONFIGURING','TRIAL'), ('CONFIGURING','OFFBOARDED'), ('TRIAL','CONFIGURING'), ('TRIAL','LIVE'), ('TRIAL','SUSPENDED'), ('TRIAL','OFFBOARDED'),
    ('LIVE','SUSPENDED'), ('LIVE','MERGED'), ('LIVE','OFFBOARDED'), ('SUSPENDED','TRIAL'), ('SUSPENDED','LIVE'), ('SUSPENDED','MERGED'), ('SUSPENDED','OFFBOARDED')) then
    raise exception 'no way from % to %', known, wanted using errcode = '22023';
  end if;
  update public.tenant t set status = wanted where t.id = county and t.parent_id = above and t.kind in ('COUNTY','ZONE') and t.status = known;
  if not found then raise exception 'no county of this prefecture in that status' using errcode = '42501'; end if;
end $$;

revoke all on function onboarding_prefecture(), found_county(text, text, text, text, text, jsonb), amend_county(int, text, text, text, jsonb), move_county(int, text, text) from public;
grant execute on function found_county(text, text, text, text, text, jsonb), amend_county(int, text, text, text, jsonb), move_county(int, text, text) to app;
