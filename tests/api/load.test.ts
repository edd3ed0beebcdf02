import { inScope } from '@hotline/server/db/in-scope.ts'
import { fromRow } from '@hotline/server/db/case.ts'
import { loadOrder } from '@hotline/server/work-order/load.ts'
import { OPEN, READABLE } from '@hotline/server/work-order/statuses-sql.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildInstance, type Instance } from '../world/instance.ts'
import { act, dispatched, registered, unitsOfShache } from '../world/orders.ts'

let it: Instance
let units: Record<string, number> = {}
const tenantId: Record<string, number> = {}
beforeAll(async () => {
  it = await buildInstance({ SERVICES: 'api' })
  units = await unitsOfShache(await it.as('shache-dispatcher'))
  for (const tenant of await (await it.as('kashi-dispatcher')).directory.tenants.query()) tenantId[tenant.code] = tenant.id
})
afterAll(() => it?.stop())

const AT = new Date('2026-03-04T08:00:00.123Z')

const loaded = (id: string) => inScope(it.server.app.pool, tenantId['653125'] ?? 0, (tx) => loadOrder(tx, id))

/** The same by the driver, column by column, and each relation asked for by itself. */
const RELATIONS = `
  array(select a.unit_id from assignment a where a.order_id = o.id and a.unit_id is not null and a.status in ${READABLE}) as unit_ids,
  array(select a.unit_id from assignment a where a.order_id = o.id and a.role <> 'LEAD' and a.unit_id is not null and a.status in ${OPEN}) as part_unit_ids,
  array(select a.unit_tenant_id from assignment a where a.order_id = o.id and a.unit_id is null and a.status in ${OPEN}) as part_tenant_ids,
  array(select s.grantee_id from order_share s where s.order_id = o.id and s.ended_at is null) as share_tenant_ids,
  (select t.to_tenant_id from transfer t where t.order_id = o.id and t.status = 'PENDING') as transfer_to,
  (select t.from_tenant_id from transfer t where t.order_id = o.id and t.status = 'PENDING') as transfer_from,
  (select d.tenant_id from dispute d where d.order_id = o.id and d.decided_at is null) as dispute_tenant_id,
  array(select p.party_tenant_id from dispute d join dispute_opinion p on p.order_id = d.order_id and p.dispute_id = d.id
         where d.order_id = o.id and d.decided_at is null and p.party_unit_id is null and p.given_at is null and p.silent_at is null) as opinion_tenant_ids,
  array(select p.party_unit_id from dispute d join dispute_opinion p on p.order_id = d.order_id and p.dispute_id = d.id
         where d.order_id = o.id and d.decided_at is null and p.party_unit_id is not null and p.given_at is null and p.silent_at is null) as opinion_unit_ids`
const byHand = async (id: string) => fromRow<Record<string, unknown>>((await it.db.query(`select o.*, ${RELATIONS} from work_order o where o.id = $1`, [id])).rows[0] ?? {})

/** Lists of relations have no order. */
const unordered = (order: object | null) =>
  order && Object.fromEntries(Object.entries(order).map(([name, value]: [string, unknown]) => [name, Array.isArray(value) ? value.toSorted() : value]))
const mustBeTheSame = async (id: string) => expect(unordered(await loaded(id))).toEqual(unordered(await byHand(id)))

test('读出的工单与数据库一列一列相同：每个时刻都是时刻，盲索引还是字节', async () => {
  const { id } = await registered(await it.as('shache-agent'))
  const { rows } = await it.db.query<{ name: string }>("select column_name as name from information_schema.columns where table_name = 'work_order' and data_type = 'timestamp with time zone'")
  await it.db.query(`update work_order set ${rows.map(({ name }) => `${name} = '${AT.toISOString()}'`).join(', ')} where id = $1`, [id])
  const read: Record<string, unknown> = { ...(await loaded(id)) }
  expect(Object.values(read).filter((value) => value instanceof Date)).toHaveLength(rows.length)
  expect(read).toMatchObject({ callerPhoneIdx: expect.any(Buffer), since: AT, nextWarningAt: AT })
  await mustBeTheSame(id)
})

test('关系也一样：主办和协办、没回音的转办、没答复的协调', async () => {
  const home = await it.as('shache-dispatcher')
  const parted = await dispatched(home, await registered(await it.as('shache-agent')), { co: [{ unitId: units.MARKET }] })
  expect(await loaded(parted.id)).toMatchObject({ partUnitIds: [units.MARKET], unitIds: expect.arrayContaining([units.MARKET]) })
  await mustBeTheSame(parted.id)

  let order = await registered(await it.as('shache-agent'))
  for (const [user, code] of [['zepu-dispatcher', '653124'], ['yecheng-dispatcher', '653126']] as const) {
    order = await act(home, order, 'proposeTransfer', { toTenantId: tenantId[code], reason: '事发地在贵县境内', evidence: '诉求人描述的地点' })
    expect(await loaded(order.id)).toMatchObject({ transferTo: tenantId[code], transferFrom: tenantId['653125'] })
    await mustBeTheSame(order.id)
    order = await act(await it.as(user), order, 'refuseTransfer', { basis: '该路段不在我县境内', clause: '行政区划界线协议第三条', evidence: '界桩照片' })
  }
  order = await act(home, order, 'raiseDispute', { ground: 'REFUSED' })
  const disputed = await loaded(order.id)
  expect(disputed?.disputeTenantId).toEqual(expect.any(Number))
  expect(disputed?.opinionTenantIds.length).toBeGreaterThan(0)
  await mustBeTheSame(order.id)
})
