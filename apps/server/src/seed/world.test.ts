import { isCallingTime } from '@hotline/domain/callback/calling.ts'
import { ORDER_DEFAULTS } from '@hotline/domain/work-order/settings.ts'
import { STATUSES } from '@hotline/domain/work-order/states.ts'
import { prepareDatabase } from '../../../../infra/dev/postgres.mjs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seedReference } from './reference.ts'
import { stories } from './stories.ts'
import { openTestDatabase, type TestDatabase } from './test-database.ts'
import { seedWorld } from './world.ts'

const admin = process.env.TEST_ADMIN_URL
if (!admin) console.log('The world test is skipped: TEST_ADMIN_URL names no throw-away PostgreSQL. Run it with `npm test -- db`.')

/** States no verb reaches yet. */
const UNREACHED: readonly string[] = ['WITHDRAWN', 'NOT_PURSUED', 'MERGED']

describe.skipIf(!admin)('演示数据', () => {
  let it: TestDatabase
  beforeAll(async () => {
    it = await openTestDatabase(admin ?? '', prepareDatabase)
    await seedWorld(it.app)
  })
  afterAll(() => it?.drop())

  test('每一个能到达的状态都有工单', async () => {
    const rows = await it.all<{ status: string }>('select distinct status from work_order')
    expect(rows.map((row) => row.status).sort()).toEqual(STATUSES.filter((status) => !UNREACHED.includes(status)).toSorted())
  })

  test('县区联动的故事都在，各有编号和地址', async () => {
    const told = await stories(it.app)
    expect(told.map(({ name }) => name).slice(0, 3)).toEqual(['一次跨县转办（广元市）', '不满意重办（广元市）', '夜间施工噪声（广元市）'])
    expect(told.map(({ name }) => name).slice(3)).toEqual(['一次跨县转办', '转办两次被拒后指定', '不满意重办', '主办协办一次答复', '夜间施工噪声', '提级上报', '特急燃气', '条线督办的停电'])
    for (const { orderNo, url } of told) expect(url).toMatch(new RegExp(`/orders/${orderNo}$`))
  })

  test('单位提的各种申请都有等着决定的，没有一件没走完', async () => {
    const rows = await it.all<{ kind: string; tenants: number }>("select kind, count(distinct tenant_id)::int as tenants from request where status = 'SUBMITTED' group by kind order by kind")
    expect(rows).toEqual([{ kind: 'EXTENSION', tenants: 6 }, { kind: 'NOT_PURSUE', tenants: 6 }, { kind: 'RETURN', tenants: 6 }])
    expect(await it.all("select distinct tenant_id from work_order where status = 'SUSPENDED'")).toHaveLength(6)
  })

  test('没打通的回访都在回访时段内', async () => {
    const tries = await it.all<{ at: Date; outcome: string }>('select at, outcome from callback_attempt')
    const vain = tries.filter(({ outcome }) => outcome === 'NO_ANSWER')
    expect(vain.length).toBeGreaterThan(3)
    expect(vain.filter(({ at }) => !isCallingTime(new Date(at), ORDER_DEFAULTS.callingHours))).toEqual([])
  })

  test('再来一次什么也不增加', async () => {
    const count = () => it.all('select (select count(*) from work_order) orders, (select count(*) from work_order_event) acts, (select count(*) from membership) people, (select count(*) from unit) units, (select count(*) from kb_entry) entries')
    const before = await count()
    await seedReference(it.app, it.ownerUrl)
    await seedWorld(it.app)
    expect(await count()).toEqual(before)
  })

  test('派出的工单都恰有一个主办', async () => {
    const rows = await it.all(`select o.id, count(a.id)::int as leads from work_order o
      left join assignment a on a.order_id = o.id and a.role = 'LEAD' and a.status in ('PENDING_SIGN','SIGNED','IN_PROGRESS','SUBMITTED','APPROVED','REWORK')
      where o.status in ('DISPATCHED','IN_PROGRESS','UNIT_REVIEW','CENTRE_REVIEW') group by o.id having count(a.id) <> 1`)
    expect(rows).toEqual([])
  })

  test('保管记录不断档：从建单开始，时间不倒退，最后一段就是现在的持有者', async () => {
    const backwards = await it.all('select order_id from (select order_id, from_at, lag(from_at) over (partition by order_id order by version) as before from custody) c where from_at < before')
    const unbegun = await it.all('select o.id from work_order o where not exists (select 1 from custody c where c.order_id = o.id and c.version = 1 and c.from_at = o.created_at)')
    const elsewhere = await it.all(`select o.id, o.status from work_order o join lateral (select * from custody c where c.order_id = o.id order by version desc limit 1) c on true
      where case when o.closed_at is null then (c.holder_tenant_id, coalesce(c.holder_unit_id, 0)) is distinct from (o.holder_tenant_id, coalesce(o.holder_unit_id, 0)) else c.holder_tenant_id is not null end`)
    expect({ backwards, unbegun, elsewhere }).toEqual({ backwards: [], unbegun: [], elsewhere: [] })
  })

  test('没有发生在将来的事；等待处理的还在时限之内', async () => {
    expect(await it.all("select id from work_order_event where at > now() + interval '1 second'")).toEqual([])
    expect(await it.all("select id from work_order where status = 'DISPATCHED' and sign_due_at < now()")).toEqual([])
    expect(await it.all("select id from transfer where status = 'PENDING' and due_at < now()")).toEqual([])
  })

  test('每个单位有分管领导和 A、B 岗', async () => {
    const rows = await it.all(`select u.code from unit u left join membership m on m.unit_id = u.id group by u.id
      having count(*) filter (where 'UNIT_LEADER' = any(m.duties)) <> 1 or count(*) filter (where 'UNIT_LIAISON' = any(m.duties)) < 2 or count(*) filter (where 'UNIT_CHIEF' = any(m.duties)) <> 1`)
    expect(rows).toEqual([])
  })
})
