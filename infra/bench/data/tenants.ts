import type pg from 'pg'

/** The seeded prefecture whose tenants, units and people every further prefecture copies: one prefecture and twelve counties. */
const MODEL = '653100'

/** Writes further prefectures, each with the model's tenants, units, people, calendars and limits under names of its own. */
export async function addPrefectures(db: pg.Client, count: number): Promise<void> {
  if (!count) return
  await db.query(`
    create temp table copied as
    select t.id as old_id, (select max(id) from tenant) + row_number() over (order by k, t.id) as id, k, 700000 + k * 100 + row_number() over (partition by k order by t.id) - 1 as area,
           t.name, t.kind, t.operating_mode, t.operator_office, t.settings, t.parent_id is null as top
      from generate_series(1, ${count}) k, tenant t, tenant m
     where m.code = '${MODEL}' and (t.id = m.id or t.parent_id = m.id)`)
  await db.query(`
    insert into tenant (id, code, name, kind, parent_id, prefecture_id, area_code, operating_mode, operator_office, settings)
    select c.id, c.area::text, c.name || c.k, c.kind, case when not c.top then p.id end, p.id, c.area::text, c.operating_mode, c.operator_office, c.settings
      from copied c join copied p on p.k = c.k and p.top order by c.id;
    insert into tenant_closure (ancestor_id, descendant_id, depth)
    select id, id, 0 from copied union all select p.id, c.id, 1 from copied c join copied p on p.k = c.k and p.top where not c.top;
    create temp table copied_unit as
    select u.id as old_id, c.k, c.id as tenant_id, (select max(id) from unit) + row_number() over (order by c.id, u.id) as id from copied c join unit u on u.tenant_id = c.old_id;
    create index on copied_unit (k, old_id);
    insert into unit (id, tenant_id, code, name, kind, role, also_roles, parent_id, line_code, status, duty_phone, initials)
    select n.id, n.tenant_id, u.code || '.' || n.k, u.name || n.k, u.kind, u.role, u.also_roles, p.id, u.line_code, u.status, u.duty_phone, u.initials
      from copied_unit n join unit u on u.id = n.old_id left join copied_unit p on p.k = n.k and p.old_id = u.parent_id order by n.id;
    insert into person (id, username, name)
    select p.id || '.' || c.k, p.username || '.' || c.k, p.name from copied c join membership m on m.tenant_id = c.old_id join person p on p.id = m.person_id on conflict do nothing;
    insert into membership (tenant_id, person_id, unit_id, duties)
    select c.id, m.person_id || '.' || c.k, u.id, m.duties from copied c join membership m on m.tenant_id = c.old_id left join copied_unit u on u.k = c.k and u.old_id = m.unit_id;
    insert into tenant_calendar (tenant_id, years, office_hours) select c.id, t.years, t.office_hours from copied c join tenant_calendar t on t.tenant_id = c.old_id;
    insert into sla_policy (tenant_id, name, policy, effective_from) select c.id, s.name, s.policy, s.effective_from from copied c join sla_policy s on s.tenant_id = c.old_id;
    insert into category (tenant_id, code, name, keywords, flags) select c.id, g.code, g.name, g.keywords, g.flags from copied c join category g on g.tenant_id = c.old_id;
    insert into dispatch_rule (tenant_id, category_code, rule, effective_from) select c.id, r.category_code, r.rule, r.effective_from from copied c join dispatch_rule r on r.tenant_id = c.old_id;
    select setval(pg_get_serial_sequence('tenant', 'id'), (select max(id) from tenant)), setval(pg_get_serial_sequence('unit', 'id'), (select max(id) from unit))`)
}

/**
 * Which tenants take orders, the largest first: the model prefecture's counties lead, so that the people of
 * the seed sit at the longest queues. The other seeded prefecture takes none.
 */
export const SLOTS = `
  create temp table slot as
  with taking as (
    select t.id as tenant_id, t.prefecture_id, t.area_code, row_number() over (order by (t.code <> '653125'), (t.prefecture_id <> m.id), hashint8extended(t.id, 1), t.id) as rank
      from tenant t, tenant m where m.code = '${MODEL}' and t.prefecture_id <> (select id from tenant where code = '510800'))
  select rank::int - 1 as slot, tenant_id, prefecture_id, area_code,
         array(select u.id from unit u where u.tenant_id = taking.tenant_id and u.status = 'ACTIVE' order by u.role <> 'URBAN_MGMT', u.id) as units,
         array(select u.name from unit u where u.tenant_id = taking.tenant_id and u.status = 'ACTIVE' order by u.role <> 'URBAN_MGMT', u.id) as unit_names,
         (select m.person_id from membership m where m.tenant_id = taking.tenant_id and m.duties = '{AGENT}' order by m.id limit 1) as agent,
         (select t2.id from tenant t2 where t2.prefecture_id = taking.prefecture_id and t2.id <> taking.tenant_id order by hashint8extended(t2.id, taking.tenant_id) limit 1) as neighbour
    from taking order by rank`
