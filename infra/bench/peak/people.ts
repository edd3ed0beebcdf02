import type pg from 'pg'
import type { Person } from '../place.ts'

/** Who acts for a tenant's centre and for its units, by user name. */
export type Centre = { tenantId: number; areaCode: string; agent: string; dispatcher: string; reviewer: string; callback: string; neighbourId: number | null }
export type Staff = { unitId: number; tenantId: number; liaison: string; leader: string }
export type Cast = { centres: ReadonlyMap<number, Centre>; units: ReadonlyMap<number, Staff>; people: Record<string, Person> }

/** So many units of a tenant take part, those on whom most falls first: every person needs a token of their own. */
const UNITS_EACH = 5

/** The tenants that have orders, with the people who do their work. */
export async function castOf(db: pg.Client): Promise<Cast> {
  const post = (duty: string) => `(select p.username from membership m join person p on p.id = m.person_id where m.tenant_id = t.id and m.duties = '{${duty}}' order by m.id limit 1)`
  const { rows: centres } = await db.query<Centre>(`
    select * from (select t.id as "tenantId", t.area_code as "areaCode", ${post('AGENT')} as agent, ${post('DISPATCHER')} as dispatcher, ${post('RESULT_REVIEWER')} as reviewer, ${post('CALLBACK_AGENT')} as callback,
           (select n.id from tenant n where n.prefecture_id = t.prefecture_id and n.kind = 'COUNTY' and t.kind = 'COUNTY' and n.id <> t.id order by n.id limit 1) as "neighbourId"
      from tenant t where exists (select from work_order o where o.tenant_id = t.id)) c
     where agent is not null and dispatcher is not null and reviewer is not null and callback is not null`)
  const { rows: units } = await db.query<Staff>(`
    select * from (
      select u.id as "unitId", u.tenant_id as "tenantId", liaison, leader, row_number() over (partition by u.tenant_id order by u.role <> 'URBAN_MGMT', u.id) as place
        from unit u, lateral (select (select p.username from membership m join person p on p.id = m.person_id where m.unit_id = u.id and m.duties = '{UNIT_LIAISON}' order by m.id limit 1) as liaison,
                                     (select p.username from membership m join person p on p.id = m.person_id where m.unit_id = u.id and m.duties = '{UNIT_LEADER}' order by m.id limit 1) as leader) s
       where u.status = 'ACTIVE' and u.tenant_id = any($1) and liaison is not null and leader is not null) ranked where place <= $2`, [centres.map(({ tenantId }) => tenantId), UNITS_EACH])
  const names = [...centres.flatMap(({ agent, dispatcher, reviewer, callback }) => [agent, dispatcher, reviewer, callback]), ...units.flatMap(({ liaison, leader }) => [liaison, leader])]
  const { rows: people } = await db.query<Person>('select id as sub, username, name from person where username = any($1)', [names])
  return {
    centres: new Map(centres.map((centre) => [centre.tenantId, centre])), units: new Map(units.map((unit) => [unit.unitId, unit])),
    people: Object.fromEntries(people.map((person) => [person.username, person])),
  }
}
