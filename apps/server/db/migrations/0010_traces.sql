-- Who saw what of which order, when, and for what; and what an auditor has to look into.

-- It refers to nothing: a trace outlives what it tells of, and a look at an order must lock no row of it.
create table trace (
  id            uuid primary key default uuidv7(),
  at            timestamptz not null,
  tenant_id     int not null,
  order_id      uuid not null,
  order_no      text,
  person_id     text not null,
  person_name   text not null,
  membership_id int not null,
  acting_for    text[] not null default '{}',
  place         text not null,
  kind          text not null check (kind in ('OPENED','AHEAD','REVEALED','PRINTED','FILE')),
  fields        text[] not null,
  purpose       text,
  words         text,
  keep_until    date not null
);

-- What the log of openings knew until now; the owner sees rows only unforced.
alter table reveal_log no force row level security;
alter table work_order no force row level security;
insert into trace (id, at, tenant_id, order_id, order_no, person_id, person_name, membership_id, place, kind, fields, words, keep_until)
select r.id, r.at, r.tenant_id, r.order_id, o.order_no, r.person_id, r.person_name, 0, t.name,
       case r.field when 'print' then 'PRINTED' else 'REVEALED' end, case r.field when 'print' then array['CONTENT','CALLER_MASKED'] else array['CALLER'] end,
       r.purpose, (r.at + interval '36 months')::date
  from reveal_log r join work_order o on o.id = r.order_id join tenant t on t.id = r.tenant_id;
alter table work_order force row level security;
drop table reveal_log;

create index trace_of_order on trace (order_id, at desc, id desc);
create index trace_of_person on trace (tenant_id, person_id, at desc, id desc);
create index trace_of_tenant on trace (tenant_id, at desc, id desc);

create table trace_alert (
  id              uuid primary key default uuidv7(),
  at              timestamptz not null,
  tenant_id       int not null references tenant,
  person_id       text not null,
  person_name     text not null,
  place           text not null,
  kind            text not null check (kind in ('MANY','STOPPED')),
  count           int not null,
  since           timestamptz not null,
  settled_at      timestamptz,
  settled_by      text,
  settled_by_name text,
  words           text
);
create index trace_alert_of_tenant on trace_alert (tenant_id, at desc, id desc);
create index trace_alert_of_person on trace_alert (tenant_id, person_id, at);
