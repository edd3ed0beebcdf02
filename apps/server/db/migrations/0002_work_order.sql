-- The work order with its relations. Identities of callers are stored encrypted beside a blind index (HMAC).

create table number_counter (
  tenant_id int not null references tenant,
  day       text not null,
  digit     int not null,
  last      int not null,
  primary key (tenant_id, day, digit)
);

create table work_order (
  id               uuid primary key,
  version          int not null,
  tenant_id        int not null references tenant,
  prefecture_id    int not null references tenant,
  origin_tenant_id int not null references tenant,
  order_no         text unique,
  query_code       text,
  status           text not null,
  since            timestamptz not null,
  channel          text not null,
  call_id          text,
  external_no      text,
  agent_id         text references person,
  holder_tenant_id int not null references tenant,
  holder_unit_id   int references unit,
  lead_assignment_id uuid,
  lead_unit_id     int references unit,
  lead_unit_name   text,
  request_type     text,
  category_code    text,
  title            text not null default '',
  content          text not null default '' check (char_length(content) <= 8000),
  demand           text not null default '',
  occurred_at      timestamptz,
  area_code        text,
  area_note        text,
  town_code        text,
  address          text not null default '',
  complained_party text,
  complained_unit_id int references unit,
  urgency          text not null default 'NORMAL',
  is_enterprise    boolean not null default false,
  is_anonymous     boolean not null default false,
  is_confidential  boolean not null default false,
  is_sensitive     boolean not null default false,
  callback_consent boolean not null default true,
  preferred_callback_at timestamptz,
  involved_headcount int not null default 1,
  sla_policy_id    int references sla_policy,
  routing_basis    text,
  catalogue_rule_id int references dispatch_rule,
  is_designated    boolean not null default false,
  return_count     int not null default 0,
  transfer_count   int not null default 0,
  redo_count       int not null default 0,
  rework_count     int not null default 0,
  urge_count       int not null default 0,
  accepted_at      timestamptz not null,
  registered_at    timestamptz,
  dispatch_due_at  timestamptz,
  first_dispatched_at timestamptz,
  dispatched_at    timestamptz,
  sign_due_at      timestamptz,
  signed_at        timestamptz,
  contact_due_at   timestamptz,
  first_contact_at timestamptz,
  due_at           timestamptz,
  original_due_at  timestamptz,
  holder_due_at    timestamptz,
  next_due_at      timestamptz not null,
  replied_at       timestamptz,
  callback_due_at  timestamptz,
  next_callback_at timestamptz,
  callback_attempts int not null default 0,
  closed_at        timestamptz,
  archived_at      timestamptz,
  reply_text       text,
  resolution       text,
  reply_by         text,
  close_reason     text,
  result_rating    int,
  process_rating   int,
  service_rating   int,
  resolved_by_caller text,
  dissatisfaction_reason text,
  dissatisfaction_words  text,
  dissatisfaction_effective boolean,
  last_urged_at    timestamptz,
  created_at       timestamptz not null,
  -- The caller, readable only through the server's keys.
  caller_type      text not null default 'PERSON',
  caller_gender    text,
  enterprise_name  text,
  caller_name_enc  text,
  caller_phone_enc text,
  contact_phone_enc text,
  caller_phone_idx bytea,
  caller_tail_idx  bytea,
  seal             text
);

-- Queues: the app's own scope column leads, the policy only filters.
create index work_order_queue on work_order (tenant_id, status, next_due_at, id);
create index work_order_prefecture_open on work_order (prefecture_id, next_due_at, id)
  where status in ('REGISTERED','TRANSFER_PENDING','DISPATCHED','RETURN_REVIEW','DISPUTED','IN_PROGRESS','SUSPENDED','UNIT_REVIEW','CENTRE_REVIEW','CALLBACK_PENDING','REDO_REVIEW');
create index work_order_holder_unit on work_order (holder_unit_id, next_due_at, id) where holder_unit_id is not null;
create index work_order_history on work_order (tenant_id, created_at desc, id desc);
create index work_order_prefecture_history on work_order (prefecture_id, created_at desc, id desc);
create index work_order_caller on work_order (tenant_id, caller_phone_idx, created_at desc) where caller_phone_idx is not null;
create unique index work_order_external on work_order (origin_tenant_id, external_no) where external_no is not null;
create index work_order_unsigned on work_order (sign_due_at, id) where status = 'DISPATCHED';
create index work_order_to_archive on work_order (closed_at, id)
  where status in ('CLOSED','REJECTED','EMERGENCY_TRANSFERRED','WITHDRAWN','NOT_PURSUED','MERGED');

-- Shares: a tenant that takes part in a foreign order.
create table order_share (
  id         uuid primary key default uuidv7(),
  order_id   uuid not null references work_order,
  tenant_id  int not null references tenant,
  grantee_id int not null references tenant,
  kind       text not null,
  reason     text not null,
  may_act    boolean not null default false,
  granted_by text not null,
  granted_at timestamptz not null,
  until      timestamptz,
  ended_at   timestamptz
);
create index order_share_open on order_share (order_id, grantee_id) where ended_at is null;
create index order_share_grantee on order_share (grantee_id, granted_at desc, order_id) where ended_at is null;

create table transfer (
  id             uuid primary key,
  order_id       uuid not null references work_order,
  kind           text not null,
  from_tenant_id int not null references tenant,
  to_tenant_id   int not null references tenant,
  reason         text not null,
  evidence       text,
  status         text not null,
  due_at         timestamptz,
  proposed_at    timestamptz not null,
  decided_at     timestamptz,
  decided_words  text
);
create index transfer_inbox on transfer (to_tenant_id, due_at, id) where status = 'PENDING';
create index transfer_outbox on transfer (from_tenant_id, proposed_at desc, id desc);
create index transfer_by_order on transfer (order_id, proposed_at);
create unique index transfer_one_pending on transfer (order_id) where status = 'PENDING';
create index transfer_timeout on transfer (due_at) where status = 'PENDING';

create table assignment (
  id             uuid primary key,
  order_id       uuid not null references work_order,
  tenant_id      int not null references tenant,
  role           text not null check (role in ('LEAD','CO','SUB')),
  parent_id      uuid references assignment,
  unit_tenant_id int not null references tenant,
  unit_id        int references unit,
  unit_name      text not null,
  status         text not null,
  suffix         text not null,
  dispatched_at  timestamptz not null,
  sign_due_at    timestamptz,
  signed_at      timestamptz,
  signed_by      text,
  auto_signed    boolean not null default false,
  handler_id     text,
  contact_due_at timestamptz,
  due_at         timestamptz,
  "limit"        jsonb,
  submitted_at   timestamptz,
  approved_at    timestamptz,
  opinion        text,
  closed_at      timestamptz,
  close_reason   text
);
create index assignment_by_order on assignment (order_id);
create index assignment_by_unit on assignment (unit_id, due_at, id)
  where status in ('PENDING_SIGN','SIGNED','IN_PROGRESS','SUBMITTED','APPROVED','RETURN_REQUESTED','REWORK');
create index assignment_by_tenant on assignment (unit_tenant_id, due_at, id)
  where unit_id is null and status in ('PENDING_SIGN','SIGNED','IN_PROGRESS','SUBMITTED','APPROVED','RETURN_REQUESTED','REWORK');
-- Exactly one open lead at any time, whatever the code does.
create unique index assignment_one_lead on assignment (order_id)
  where role = 'LEAD' and status in ('PENDING_SIGN','SIGNED','IN_PROGRESS','SUBMITTED','APPROVED','RETURN_REQUESTED','REWORK');

-- Who held the order from when. The next row's start is this row's end: no gap, no overlap.
create table custody (
  order_id         uuid not null references work_order,
  tenant_id        int not null references tenant,
  version          int not null,
  from_at          timestamptz not null,
  holder_tenant_id int references tenant,
  holder_unit_id   int references unit,
  holder_name      text not null,
  assignment_id    uuid,
  primary key (order_id, version)
);

create table order_clock (
  id            uuid primary key default uuidv7(),
  order_id      uuid not null references work_order,
  tenant_id     int not null references tenant,
  version       int not null,
  kind          text not null check (kind in ('CITIZEN','HOLDER')),
  assignment_id uuid,
  cause         text not null,
  started_at    timestamptz not null,
  due_at        timestamptz,
  "limit"       jsonb,
  calendar_tenant_id int not null references tenant,
  provisional   boolean not null default false
);
create index order_clock_by_order on order_clock (order_id, version);

create table dispute (
  id             uuid primary key,
  order_id       uuid not null references work_order,
  tenant_id      int not null references tenant,
  ground         text not null,
  opened_at      timestamptz not null,
  opinion_due_at timestamptz,
  decided_at     timestamptz,
  decision       text,
  basis          text,
  lead_unit_id   int references unit
);
create unique index dispute_one_open on dispute (order_id) where decided_at is null;
create index dispute_inbox on dispute (tenant_id, opened_at) where decided_at is null;

create table dispute_opinion (
  id              uuid primary key,
  order_id        uuid not null references work_order,
  tenant_id       int not null references tenant,
  dispute_id      uuid not null references dispute,
  party_tenant_id int not null references tenant,
  party_unit_id   int references unit,
  party_name      text not null,
  words           text,
  clause          text,
  evidence        text,
  given_at        timestamptz,
  silent_at       timestamptz
);
create index dispute_opinion_by_order on dispute_opinion (order_id);

create table handling_record (
  id            uuid primary key,
  order_id      uuid not null references work_order,
  tenant_id     int not null references tenant,
  assignment_id uuid,
  kind          text not null,
  at            timestamptz not null,
  mode          text,
  reached       boolean,
  content       text not null,
  person_id     text not null,
  person_name   text not null
);
create index handling_record_by_order on handling_record (order_id, at);

create table callback_attempt (
  id        uuid primary key default uuidv7(),
  order_id  uuid not null references work_order,
  tenant_id int not null references tenant,
  at        timestamptz not null,
  outcome   text not null,
  next_at   timestamptz,
  person_id text not null
);
create index callback_attempt_by_order on callback_attempt (order_id, at);

create table evaluation (
  id               uuid primary key default uuidv7(),
  order_id         uuid not null references work_order,
  tenant_id        int not null references tenant,
  at               timestamptz not null,
  round            int not null,
  channel          text not null,
  contacted        text,
  resolved         text,
  result_rating    int,
  process_rating   int,
  reason           text,
  words            text,
  proposed_effective boolean,
  ineffective_code text
);
create index evaluation_by_order on evaluation (order_id, at);

create table linkage_record (
  id              uuid primary key default uuidv7(),
  order_id        uuid not null references work_order,
  tenant_id       int not null references tenant,
  line            text not null,
  mode            text not null,
  started_at      timestamptz not null,
  answered_at     timestamptz,
  outcome         text not null,
  counterpart_ref text,
  agreed_owner    text
);
create index linkage_record_by_order on linkage_record (order_id);

create table attachment (
  id          uuid primary key,
  order_id    uuid not null references work_order,
  tenant_id   int not null references tenant,
  name        text not null,
  mime        text not null,
  size        int not null,
  sha256      text not null,
  content     bytea not null,
  uploaded_by text not null,
  uploader_name text not null,
  created_at  timestamptz not null
);
create index attachment_by_order on attachment (order_id, created_at);
alter table attachment alter column content set storage external;
