-- Working calendars become versions like the other rules: the prefecture's whole, a county's what it adds to them.

alter table policy_version drop constraint policy_version_kind_check,
  add constraint policy_version_kind_check check (kind in ('SLA','ORDER','ROUTING','MATCH','CONDUCT','SCORING','CALENDAR','CATALOGUE'));

-- The owner sees rows only unforced.
alter table policy_version no force row level security;
alter table tenant_calendar no force row level security;
alter table tenant no force row level security;

insert into policy_version (tenant_id, kind, number, name, content, status, initial, effective_from, drafted_at)
select c.tenant_id, 'CALENDAR', 1, t.name || '工作日历', jsonb_build_object('years', c.years, 'officeHours', c.office_hours), 'PUBLISHED', true, timestamptz '2025-01-01 00:00+08', c.updated_at
  from tenant_calendar c join tenant t on t.id = c.tenant_id
 where coalesce(t.prefecture_id, t.id) = t.id;

-- A county inherits; kept of its own calendar is what it had besides. An array without the elements of another:
create function pg_temp.beside(own jsonb, base jsonb) returns jsonb language sql as $$
  select coalesce(jsonb_agg(d order by d), '[]') from jsonb_array_elements(own) d where not base @> jsonb_build_array(d)
$$;
insert into policy_version (tenant_id, kind, number, name, content, status, initial, effective_from, drafted_at)
select o.tenant_id, 'CALENDAR', 1, o.name || '工作日历', jsonb_build_object('years', o.years) || case when o.hours then jsonb_build_object('officeHours', o.office_hours) else '{}' end,
       'PUBLISHED', true, timestamptz '2025-01-01 00:00+08', o.updated_at
  from (
    select c.tenant_id, t.name, c.office_hours, c.updated_at, c.office_hours <> p.office_hours as hours, coalesce((
             select jsonb_object_agg(y.key, jsonb_build_object('holidays', y.holidays, 'makeupWorkdays', y.makeups)) from (
               select k.key, pg_temp.beside(k.value -> 'holidays', p.years -> k.key -> 'holidays') as holidays, pg_temp.beside(k.value -> 'makeupWorkdays', p.years -> k.key -> 'makeupWorkdays') as makeups
                 from jsonb_each(c.years) k where p.years ? k.key) y
              where y.holidays <> '[]' or y.makeups <> '[]'), '{}') as years
      from tenant_calendar c join tenant t on t.id = c.tenant_id join tenant_calendar p on p.tenant_id = t.prefecture_id where t.prefecture_id <> t.id) o
 where o.years <> '{}' or o.hours;

drop table tenant_calendar;
alter table policy_version force row level security;
alter table tenant force row level security;

-- What the classification rests on is still a binding; calendars and the catalogue name their document themselves.
