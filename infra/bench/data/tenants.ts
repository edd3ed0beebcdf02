import type pg from 'pg'
import type { Topology } from './shape.ts'

/** The seeded prefecture whose tenants, units and people every further prefecture copies: one prefecture and twelve counties. */
const MODEL = '653100'
const MODEL_COUNTIES = 12
/** The model's county that gets the most orders: its people sit at the longest queues. */
export const LARGEST = '653125'
const OTHER_SEEDED = '510800'

/** Writes further prefectures, each with the model's tenants, units, people, calendars and limits under names of its own; then the levels above. */
export async function addTenants(db: pg.Client, topology: Topology): Promise<void> {
  if (topology.extraPrefectures) await addPrefectures(db, topology)
  await addUpperLevels(db, topology)
}

async function addPrefectures(db: pg.Client, { extraPrefectures: count, counties, people }: Topology): Promise<void> {
  // Whole numbers that sum up: the first k prefectures have k/count of the counties.
  const upTo = (k: string) => `(${counties ?? count * MODEL_COUNTIES}::bigint * (${k}) / ${count})`
  await db.query(`
    create temp table copied as
    select id as old_id, (select max(id) from tenant) + row_number() over (order by k, id) as id, k, 700000 + k * 100 + place - 1 as area, name, kind, operating_mode, operator_office, settings, top
      from (select t.*, k, t.parent_id is null as top, row_number() over (partition by k order by t.id) as place
              from generate_series(1, ${count}) k, tenant t, tenant m where m.code = '${MODEL}' and (t.id = m.id or t.parent_id = m.id)) t
     where place <= 1 + ${upTo('k')} - ${upTo('k - 1')}`)
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
    insert into policy_version (tenant_id, kind, number, status, initial, name, content, effective_from) select c.id, s.kind, s.number, s.status, s.initial, s.name, s.content, s.effective_from from copied c join policy_version s on s.tenant_id = c.old_id and s.status = 'PUBLISHED';
    insert into category (tenant_id, code, name, keywords, flags) select c.id, g.code, g.name, g.keywords, g.flags from copied c join category g on g.tenant_id = c.old_id;
    insert into dispatch_rule (tenant_id, category_code, rule, effective_from, policy_version_id) select c.id, r.category_code, r.rule, r.effective_from, v.id from copied c join dispatch_rule r on r.tenant_id = c.old_id
      left join policy_version o on o.id = r.policy_version_id left join policy_version v on v.tenant_id = c.id and v.kind = o.kind and v.number = o.number;
    select setval(pg_get_serial_sequence('tenant', 'id'), (select max(id) from tenant)), setval(pg_get_serial_sequence('unit', 'id'), (select max(id) from unit))`)
  await addPeople(db, people)
}

/** Each person's first membership, the centre's people before the units' and units by how much falls on them; so many of each tenant that the whole comes to `people`. */
async function addPeople(db: pg.Client, people: number | null): Promise<void> {
  await db.query(`
    create temp table copied_person as
    with home as (select distinct on (person_id) person_id, tenant_id, unit_id, duties, id from membership order by person_id, id),
         queued as (select h.*, row_number() over (partition by h.tenant_id order by h.unit_id is not null, u.role is distinct from 'URBAN_MGMT', h.unit_id, h.id) as place from home h left join unit u on u.id = h.unit_id),
         copies as (select *, row_number() over (order by id) as nth, count(*) over () as tenants from copied),
         most as (select ${people === null ? '1000000000' : `greatest(0, ${people} - (select count(*) from person))`}::bigint as whole)
    select q.person_id || '.' || c.k as id, q.person_id as old_id, c.id as tenant_id, c.k, q.unit_id, q.duties
      from copies c cross join most join queued q on q.tenant_id = c.old_id and q.place <= whole * c.nth / c.tenants - whole * (c.nth - 1) / c.tenants;
    insert into person (id, username, name, subject) select n.id, p.username || '.' || n.k, p.name, n.id from copied_person n join person p on p.id = n.old_id;
    insert into membership (tenant_id, person_id, unit_id, duties) select n.tenant_id, n.id, u.id, n.duties from copied_person n left join copied_unit u on u.k = n.k and u.old_id = n.unit_id`)
}

/** Provinces and the nation exist as tenants above the prefectures, by their closure rows alone: they have no units and no people. */
async function addUpperLevels(db: pg.Client, { provinces, nation }: Topology): Promise<void> {
  if (!provinces) return
  await db.query(`
    create temp table upper as
    select (select max(id) from tenant) + row_number() over () as id, kind, nth from (
      select 'PROVINCE' as kind, generate_series(1, ${provinces}) as nth union all select 'NATION', 0 where ${nation}) levels;
    create temp table below_upper as select id, coalesce(prefecture_id, id) as top from tenant where kind <> 'PLATFORM';
    insert into tenant (id, code, name, kind, area_code, operator_office) select id, 'upper-' || nth, case kind when 'NATION' then '全国' else '省' || nth end, kind, '000000', '上级' from upper;
    insert into tenant_closure (ancestor_id, descendant_id, depth) select id, id, 0 from upper;
    insert into tenant_closure (ancestor_id, descendant_id, depth)
    select u.id, b.id, case when b.id = b.top then 1 else 2 end
      from (select *, dense_rank() over (order by top) as place from below_upper) b join upper u on u.kind = 'PROVINCE' and u.nth = 1 + b.place % ${provinces};
    insert into tenant_closure (ancestor_id, descendant_id, depth)
    select n.id, b.id, 2 + (b.id <> b.top)::int from below_upper b, upper n where n.kind = 'NATION'
    union all select n.id, p.id, 1 from upper p, upper n where p.kind = 'PROVINCE' and n.kind = 'NATION';
    select setval(pg_get_serial_sequence('tenant', 'id'), (select max(id) from tenant));
    analyze tenant_closure`)
}

/**
 * Which tenants take orders, the largest first: the model prefecture's counties lead, so that the people of
 * the seed sit at the longest queues.
 */
export const slotsSql = ({ bothSeeded }: Topology): string => `
  create unlogged table making.slot as
  with taking as (
    select t.id as tenant_id, t.prefecture_id, t.area_code, row_number() over (order by (t.code <> '${LARGEST}'), (t.prefecture_id <> m.id), hashint8extended(t.id, 1), t.id) as rank
      from tenant t, tenant m where m.code = '${MODEL}' and t.prefecture_id is not null${bothSeeded ? '' : ` and t.prefecture_id <> (select id from tenant where code = '${OTHER_SEEDED}')`})
  select rank::int - 1 as slot, tenant_id, prefecture_id, area_code,
         array(select u.id from unit u where u.tenant_id = taking.tenant_id and u.status = 'ACTIVE' order by u.role <> 'URBAN_MGMT', u.id) as units,
         array(select u.name from unit u where u.tenant_id = taking.tenant_id and u.status = 'ACTIVE' order by u.role <> 'URBAN_MGMT', u.id) as unit_names,
         (select count(*)::int from unit u where u.tenant_id = taking.tenant_id and u.status = 'ACTIVE') as unit_count,
         (select m.person_id from membership m where m.tenant_id = taking.tenant_id and m.duties = '{AGENT}' order by m.id limit 1) as agent,
         (select t2.id from tenant t2 where t2.prefecture_id = taking.prefecture_id and t2.id <> taking.tenant_id order by hashint8extended(t2.id, taking.tenant_id) limit 1) as neighbour
    from taking order by rank;
  create unlogged table making.slot_unit as
  select slot, nth, unit_id, unit_name from making.slot, unnest(units, unit_names) with ordinality as u(unit_id, unit_name, nth);
  analyze making.slot, making.slot_unit`

/** The codes that an order may have. */
export const LEAF_CODES = `
  select array(select c.code from category c join tenant t on t.id = c.tenant_id
    where t.code = '${MODEL}' and not exists (select 1 from category k where k.tenant_id = c.tenant_id and k.code like c.code || '__') order by c.code) as codes`
