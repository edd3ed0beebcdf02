-- One append-only row per act: timeline, audit entry and outbox message at once. Notices, drafts, replays.

create table work_order_event (
  id            uuid primary key,
  order_id      uuid not null references work_order,
  tenant_id     int not null references tenant,
  version       int not null,
  at            timestamptz not null,
  type          text not null,
  from_status   text,
  to_status     text not null,
  actor_id      text not null,
  actor_name    text not null,
  actor_tenant_id int not null references tenant,
  actor_unit_id int references unit,
  actor_place   text not null,
  payload       jsonb not null,
  hash          text not null,
  relayed_at    timestamptz,
  unique (order_id, version)
);
create index work_order_event_outbox on work_order_event (at) where relayed_at is null;

create table idempotency (
  tenant_id    int not null references tenant,
  person_id    text not null,
  key          text not null,
  payload_hash text not null,
  answer       jsonb not null,
  at           timestamptz not null default now(),
  primary key (tenant_id, person_id, key)
);

create table notice (
  id         uuid primary key default uuidv7(),
  tenant_id  int not null references tenant,
  person_id  text not null references person,
  order_id   uuid not null references work_order,
  event_id   uuid not null references work_order_event,
  code       text not null,
  order_no   text,
  params     jsonb not null default '{}',
  at         timestamptz not null,
  read_at    timestamptz,
  unique (event_id, person_id, code)
);
create index notice_inbox on notice (tenant_id, person_id, at desc, id desc);
create index notice_unread on notice (tenant_id, person_id) where read_at is null;

create table form_draft (
  tenant_id  int not null references tenant,
  person_id  text not null references person,
  key        text not null,
  content    jsonb not null,
  updated_at timestamptz not null default now(),
  primary key (tenant_id, person_id, key)
);

create table reveal_log (
  id         uuid primary key default uuidv7(),
  tenant_id  int not null references tenant,
  order_id   uuid not null references work_order,
  person_id  text not null,
  person_name text not null,
  field      text not null,
  purpose    text not null,
  at         timestamptz not null
);
create index reveal_log_by_order on reveal_log (order_id, at);
create index reveal_log_by_person on reveal_log (tenant_id, person_id, at);

-- Every committed act wakes the relay and tells the screens of the tenants concerned: ids only, each
-- screen reads again under its own scope. Polling is the relay's fallback.
create function announce_event() returns trigger language plpgsql as $$
begin
  perform pg_notify('work_order_event', json_build_object('order', new.order_id, 'tenants', array(
    select c.ancestor_id from tenant_closure c where c.descendant_id = new.tenant_id
    union select s.grantee_id from order_share s where s.order_id = new.order_id and s.ended_at is null
    union select new.actor_tenant_id))::text);
  return null;
end $$;
create trigger announce_event after insert on work_order_event for each row execute function announce_event();

create function announce_notice() returns trigger language plpgsql as $$
begin
  perform pg_notify('notice', new.person_id);
  return null;
end $$;
create trigger announce_notice after insert on notice for each row execute function announce_notice();
