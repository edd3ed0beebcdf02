-- What each handover ended: whose holding, since when, and whether a date passed in those hands. Whoever had the order
-- keeps that for the reports, wherever the order is now. A draft is nobody's holding yet.
-- No references: both are taken from the row before, which has them.
alter table custody
  add column ended_from_at timestamptz,
  add column ended_tenant_id int,
  add column ended_unit_id int,
  add column ended_late boolean;

-- The owner sees rows only unforced.
alter table custody no force row level security;
alter table work_order no force row level security;
alter table assignment no force row level security;
alter table work_order_event no force row level security;
update custody c
   set ended_from_at = p.from_at, ended_tenant_id = p.holder_tenant_id, ended_unit_id = p.holder_unit_id, ended_late = coalesce(p.due_at > p.from_at and p.due_at <= c.from_at, false)
  from (select b.order_id, lead(b.version) over w as version, b.from_at, b.holder_tenant_id, b.holder_unit_id,
               case when b.holder_unit_id is not null then a.due_at when o.replied_at is null or o.replied_at > o.due_at then o.due_at end as due_at
          from custody b join work_order o on o.id = b.order_id left join assignment a on a.id = b.assignment_id
        window w as (partition by b.order_id order by b.version)) p
 where c.order_id = p.order_id and c.version = p.version and p.holder_tenant_id is not null
   and not exists (select 1 from work_order_event e where e.order_id = c.order_id and e.version = c.version and e.from_status = 'DRAFT');
alter table work_order_event force row level security;
alter table assignment force row level security;
alter table work_order force row level security;
alter table custody force row level security;

-- All that the report reads, so that it needs no more than the index.
create index custody_ended on custody (ended_tenant_id, from_at, ended_unit_id, ended_from_at, order_id, ended_late) where ended_tenant_id is not null;

-- Who took figures out of the house is kept as who saw an order is; there it is no order.
alter table trace alter column order_id drop not null;
alter table trace drop constraint trace_kind_check, add constraint trace_kind_check check (kind in ('OPENED','AHEAD','REVEALED','PRINTED','FILE','EXPORTED'));
