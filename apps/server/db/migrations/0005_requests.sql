-- Requests as objects; merging, suspension, supervision, filing; warnings and what leaves the house.

alter table work_order
  add column parent_id         uuid references work_order,
  add column former_status     text,
  add column repeat_count      int not null default 0,
  add column previous_order_id uuid references work_order,
  add column is_repeat         boolean not null default false,
  add column extension_count   int not null default 0,
  add column extended_total    int not null default 0,
  add column return_due_at     timestamptz,
  add column suspended_at      timestamptz,
  add column resume_by         timestamptz,
  add column upper_due_at      timestamptz,
  add column is_supervised     boolean not null default false,
  add column is_escalated      boolean not null default false,
  add column not_pursued_ground text,
  add column reopened_at       timestamptz,
  add column next_warning_at   timestamptz;
create index work_order_children on work_order (parent_id) where parent_id is not null;
create index work_order_repeats on work_order (previous_order_id) where previous_order_id is not null;
-- Reporters of merged orders that nobody asked yet.
create index work_order_to_ask on work_order (tenant_id, callback_due_at, id) where status = 'MERGED' and callback_due_at is not null;
create index work_order_to_warn on work_order (next_warning_at, id) where next_warning_at is not null;
create index work_order_caller_tail on work_order (caller_tail_idx) where caller_tail_idx is not null;
create index work_order_to_resume on work_order (resume_by, id) where status = 'SUSPENDED';

-- What somebody asks for and somebody else decides: return, extension, suspension, no longer pursuing, withdrawal.
create table request (
  id               uuid primary key,
  order_id         uuid not null references work_order,
  tenant_id        int not null references tenant,
  no               text not null,
  kind             text not null check (kind in ('RETURN','LATE_RETURN','EXTENSION','SUSPENSION','NOT_PURSUE','WITHDRAWAL','REJECTION')),
  status           text not null check (status in ('PROPOSED','SUBMITTED','SECONDED','APPROVED','REJECTED','CANCELLED','DISPUTED')),
  ground           text not null,
  words            text not null,
  basis            text,
  evidence         text,
  suggested_unit_id int references unit,
  detail           jsonb not null default '{}',
  assignment_id    uuid references assignment,
  unit_id          int references unit,
  unit_name        text,
  proposed_by      text not null,
  proposed_by_name text not null,
  proposed_at      timestamptz not null,
  approved_by      text,
  approved_by_name text,
  approved_at      timestamptz,
  seconded_by      text,
  seconded_by_name text,
  seconded_at      timestamptz,
  due_at           timestamptz,
  decided_by       text,
  decided_by_name  text,
  decided_at       timestamptz,
  decision_words   text,
  unique (order_id, no)
);
-- A request without a limit waits from when it was asked; a list's sort key is never null.
create index request_inbox on request (tenant_id, kind, (coalesce(due_at, proposed_at)), order_id) where status in ('SUBMITTED','SECONDED');
create index request_of_unit on request (unit_id, proposed_at, order_id) where status in ('PROPOSED','SUBMITTED','SECONDED');
-- Two open requests of one kind on one order would be decided twice.
create unique index request_one_open on request (order_id, kind) where status in ('PROPOSED','SUBMITTED','SECONDED');

-- A supervision letter on one order (level L1..L8 of the ladder) with its answers in the events.
create table supervision (
  id             uuid primary key,
  order_id       uuid not null references work_order,
  tenant_id      int not null references tenant,
  issuer_tenant_id int not null references tenant,
  level          text not null,
  trigger        text not null,
  requirements   text not null,
  due_at         timestamptz,
  opened_by      text not null,
  opened_by_name text not null,
  opened_at      timestamptz not null,
  closed_at      timestamptz,
  closed_by      text,
  result         text
);
create index supervision_by_order on supervision (order_id, opened_at);

-- Questions the callback desk puts to the caller for whoever handles the order.
create table caller_question (
  id          uuid primary key,
  order_id    uuid not null references work_order,
  tenant_id   int not null references tenant,
  questions   text not null,
  asked_by    text not null,
  asked_by_name text not null,
  asked_at    timestamptz not null,
  answer      text,
  answered_at timestamptz
);
create index caller_question_by_order on caller_question (order_id, asked_at);
create index caller_question_inbox on caller_question (tenant_id, asked_at, order_id) where answered_at is null;

-- The prefecture's register of what its counties must file; it may object inside a limit.
create table filing (
  id            uuid primary key,
  order_id      uuid not null references work_order,
  tenant_id     int not null references tenant,
  prefecture_id int not null references tenant,
  kind          text not null,
  subject       text not null,
  event_version int not null,
  filed_at      timestamptz not null,
  object_until  timestamptz not null,
  objected_at   timestamptz,
  objected_by   text,
  objected_by_name text,
  objection     text,
  unique (order_id, kind, event_version)
);
create index filing_register on filing (prefecture_id, filed_at desc, id desc);
create index filing_of_county on filing (tenant_id, filed_at desc, id desc);

-- A ruling that may become an entry of the dispatch catalogue, so that the same quarrel can't repeat.
create table precedent (
  id               uuid primary key,
  order_id         uuid not null references work_order unique,
  tenant_id        int not null references tenant,
  category_code    text not null,
  area_code        text not null,
  lead_unit_id     int not null references unit,
  lead_unit_name   text not null,
  ruling_no        text not null,
  rule             jsonb not null,
  status           text not null check (status in ('PROPOSED','APPROVED','REJECTED')),
  proposed_by      text not null,
  proposed_by_name text not null,
  proposed_at      timestamptz not null,
  decided_by       text,
  decided_by_name  text,
  decided_at       timestamptz,
  decision_words   text,
  rule_id          int references dispatch_rule
);
create index precedent_register on precedent (tenant_id, proposed_at desc, id desc);
create index precedent_by_rule on precedent (rule_id) where rule_id is not null;

-- Each rung of the warning ladder once for each date of a clock.
create table clock_warning (
  order_id  uuid not null references work_order,
  tenant_id int not null references tenant,
  clock     text not null check (clock in ('SIGN','HANDLE')),
  rung      text not null,
  due_at    timestamptz not null,
  at        timestamptz not null,
  primary key (order_id, clock, rung, due_at)
);
-- What a prefecture's hourly digest counts.
create index clock_warning_overdue on clock_warning (at) where rung = 'OVERDUE';
create index dispute_by_opening on dispute (opened_at);
create index supervision_by_opening on supervision (opened_at);
create index work_order_sensitive on work_order (registered_at) where is_sensitive and registered_at is not null;

-- What leaves the house: text messages and calls to make. A gateway takes it from here; until then it is visible.
create table outbound (
  id         uuid primary key,
  tenant_id  int not null references tenant,
  order_id   uuid references work_order,
  dedupe     text not null unique,
  code       text not null,
  channel    text not null check (channel in ('SMS','CALL')),
  person_id  text references person,
  to_caller  boolean not null default false,
  phone_enc  text,
  body       text not null,
  status     text not null default 'QUEUED' check (status in ('QUEUED','SENT','FAILED','DONE')),
  attempts   int not null default 0,
  due_at     timestamptz not null,
  created_at timestamptz not null,
  sent_at    timestamptz,
  problem    text,
  -- Who called or sent it by hand.
  done_by    text references person
);
create index outbound_to_send on outbound (due_at, id) where status = 'QUEUED' and channel = 'SMS';
create index outbound_of_tenant on outbound (tenant_id, status, created_at desc, id desc);

-- Who has an order open for writing. Forgotten at once: it never blocks anybody.
create unlogged table presence (
  order_id    uuid not null references work_order,
  tenant_id   int not null references tenant,
  person_id   text not null,
  person_name text not null,
  doing       text not null,
  seen_at     timestamptz not null,
  primary key (order_id, person_id)
);

-- A warning is no act on the order: its notice has no event, and a key of its own.
alter table notice alter column event_id drop not null;
alter table notice add column dedupe text;
create unique index notice_once on notice (dedupe, person_id) where dedupe is not null;
-- Nor is every notice about an order: a digest, a year without a calendar.
alter table notice alter column order_id drop not null;

-- What the proposer of a transfer remains once another has taken the order.
alter table transfer add column stay text not null default 'FOLLOW' check (stay in ('CO_HANDLE','FOLLOW','LEAVE'));
-- Orders that may be the same matter: the latest of a category, whatever became of them.
create index work_order_alike on work_order (tenant_id, category_code, created_at desc) where order_no is not null;

-- What a clock's date follows from beside its start and limit, so that it can be worked out again.
alter table order_clock add column detail jsonb;

-- Clocks to be worked out again after a calendar was changed; `after` is how far a run has come.
create table recalculation (
  id           uuid primary key,
  tenant_id    int not null references tenant,
  year         int not null,
  due_at       timestamptz not null,
  requested_at timestamptz not null,
  requested_by text not null,
  claimed_until timestamptz,
  after        uuid,
  looked_at    int not null default 0,
  changed      int not null default 0,
  finished_at  timestamptz
);
create index recalculation_open on recalculation (due_at) where finished_at is null;

-- Orders from before the ladder was kept: the sweep looks at each of them once. The owner sees rows only unforced.
alter table work_order no force row level security;
update work_order set next_warning_at = now() where status in ('REGISTERED','TRANSFER_PENDING','DISPATCHED','RETURN_REVIEW','DISPUTED','IN_PROGRESS','UNIT_REVIEW');
alter table work_order force row level security;

-- Who owes an opinion, in the order in which it is due: a unit, or a centre.
alter table dispute_opinion add column due_at timestamptz;
update dispute_opinion p set due_at = d.opinion_due_at from dispute d where d.id = p.dispute_id;
drop index dispute_opinion_owed;
create index dispute_opinion_owed_by_centre on dispute_opinion (party_tenant_id, due_at, order_id) where party_unit_id is null and given_at is null and silent_at is null;
create index dispute_opinion_owed_by_unit on dispute_opinion (party_unit_id, due_at, order_id) where party_unit_id is not null and given_at is null and silent_at is null;
