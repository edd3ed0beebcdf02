import { randomUUID } from 'node:crypto'
import { inScope } from '@hotline/server/db/in-scope.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildInstance, type Instance } from '../world/instance.ts'
import { act, draft, MATTER, refusalOf, registered, type Ref } from '../world/orders.ts'

let it: Instance
const orders: Ref[] = []
const tenantId: Record<string, number> = {}
beforeAll(async () => {
  it = await buildInstance({ SERVICES: 'api' })
  for (const tenant of await (await it.as('kashi-dispatcher')).directory.tenants.query()) tenantId[tenant.code] = tenant.id
  const agent = await it.as('shache-agent')
  await write('653124', `update membership set duties = '{DISPATCHER,SUPERVISOR,TENANT_ADMIN}', permission_version = permission_version + 1 where person_id = 'p-zepu-dispatcher'`, [])
  orders.push(await registered(agent), await registered(agent, { requestType: 'REPORT' }), await registered(agent))
})
afterAll(() => it?.stop())

const SHACHE = '653125'
const write = (code: string, text: string, values: unknown[]) => inScope(it.server.app.pool, tenantId[code] ?? 0, (tx) => tx.query(text, values))

/** A line of the register, filed this many hours ago. */
const filed = (order: Ref | undefined, kind: string, hoursAgo: number) =>
  write(SHACHE, `insert into filing (id, order_id, tenant_id, prefecture_id, kind, subject, event_version, filed_at, object_until)
    values ($1, $2, $3, $4, $5, '待备案事项', 2, now() - make_interval(hours => $6), now() + make_interval(hours => 24 - $6))`, [randomUUID(), order?.id, tenantId[SHACHE], tenantId['653100'], kind, hoursAgo])

describe('备案登记', () => {
  beforeAll(async () => {
    await filed(orders[0], 'EMERGENCY', 1)
    await filed(orders[1], 'SENSITIVE', 2)
    await filed(orders[2], 'NOT_PURSUED', 30)
  })

  test('地区看得到各县备案，新的在前，还能提异议的标出来', async () => {
    const { rows, next } = await (await it.as('kashi-overseer')).filing.list.query({})
    expect(rows.map((row) => [row.kind, row.orderNo, row.mayObject])).toEqual([['EMERGENCY', orders[0]?.orderNo, true], ['SENSITIVE', orders[1]?.orderNo, true], ['NOT_PURSUED', orders[2]?.orderNo, false]])
    expect([rows[0]?.tenantName.includes('莎车'), next]).toEqual([true, null])
  })
  test('一页一页翻，不重不漏；按种类、按可否异议筛选', async () => {
    const api = await it.as('kashi-overseer')
    const first = await api.filing.list.query({ limit: 2 })
    const second = await api.filing.list.query({ limit: 2, cursor: first.next })
    expect([...first.rows, ...second.rows].map((row) => row.kind)).toEqual(['EMERGENCY', 'SENSITIVE', 'NOT_PURSUED'])
    expect((await api.filing.list.query({ only: 'OPEN', kinds: ['SENSITIVE', 'NOT_PURSUED'] })).rows.map((row) => row.kind)).toEqual(['SENSITIVE'])
  })
  test('县里看自己报过的，邻县的看不到', async () => {
    expect((await (await it.as('shache-supervisor')).filing.list.query({})).rows.map((row) => row.mayObject)).toEqual([false, false, false])
    expect((await (await it.as('zepu-dispatcher')).filing.list.query({})).rows).toEqual([])
    expect((await (await it.as('guangyuan-overseer')).filing.list.query({})).rows).toEqual([])
  })
  test('坐席和承办单位没有这份台账', async () => {
    for (const user of ['shache-agent', 'shache-chengguan-leader']) expect(await refusalOf((await it.as(user)).filing.list.query({})), user).toBe('register.forbidden')
  })
  test('敏感件报备的题目里没有诉求人：姓名在来件里，号码写在题目里，都隐去', async () => {
    const agent = await it.as('shache-agent')
    const order = await act(agent, await draft(agent, { callerName: '张建国' }), 'register', { ...MATTER, title: '张建国13812345678扬言跳楼' })
    const { rows } = await (await it.as('kashi-overseer')).filing.list.query({ kinds: ['SENSITIVE'] })
    const { id } = order
    expect(rows.map(({ orderId, subject }) => [orderId, subject])).toContainEqual([id, '张*138****5678扬言跳楼'])
    expect(rows.map(({ subject }) => subject).join()).not.toMatch(/张建国|13812345678/)
  })
})

describe('待发消息', () => {
  const ids: string[] = []
  /** A text message to the caller of an order. */
  const queued = async (order: Ref | undefined, status: string) => {
    ids.push(randomUUID())
    await write(SHACHE, `insert into outbound (id, tenant_id, order_id, dedupe, code, channel, to_caller, phone_enc, body, status, due_at, created_at, problem)
      values ($1::uuid, $2, $3, $1::uuid::text, 'N01', 'SMS', true, $4, '您的诉求已登记', $5::text, now(), now(), case when $5::text = 'FAILED' then '通道拒收' end)`,
      [ids.at(-1), tenantId[SHACHE], order?.id, it.server.app.vault.seal(tenantId['653100'] ?? 0, '13812345678'), status])
  }
  beforeAll(async () => {
    await queued(orders[0], 'FAILED')
    await queued(orders[1], 'FAILED')
    await queued(orders[2], 'QUEUED')
  })

  test('督办员按状态看，号码只露头尾，举报件的号码看不到', async () => {
    const { rows } = await (await it.as('shache-supervisor')).outbound.list.query({ status: 'FAILED' })
    expect(rows.map((row) => [row.orderNo, row.phone, row.problem])).toEqual([[orders[1]?.orderNo, null, '通道拒收'], [orders[0]?.orderNo, '138****5678', '通道拒收']])
    expect(JSON.stringify(rows)).not.toContain('13812345678')
  })
  test('要打给单位的人，看得到单位的值班电话', async () => {
    const id = randomUUID()
    await write(SHACHE, `insert into outbound (id, tenant_id, order_id, dedupe, code, channel, to_caller, person_id, body, status, due_at, created_at)
      values ($1::uuid, $2, $3, $1::uuid::text, 'N04F', 'CALL', false, 'p-shache-zhujian-leader', '逾期未签收', 'DONE', now(), now())`, [id, tenantId[SHACHE], orders[0]?.id])
    const { rows } = await (await it.as('shache-supervisor')).outbound.list.query({ status: 'DONE' })
    expect(rows.map(({ phone }) => phone)).toEqual([expect.stringMatching(/^0\d{3}-\d{7}$/)])
  })
  test('系统管理员看得到发没发出去，看不到工单、号码和正文', async () => {
    const { rows } = await (await it.as('shache-admin')).outbound.list.query({ status: 'QUEUED' })
    expect(rows).toMatchObject([{ code: 'N01', channel: 'SMS', orderId: null, orderNo: null, body: null, phone: null }])
  })
  test('失败的可以重发，没失败的、别人的不行', async () => {
    const admin = await it.as('shache-admin')
    const [failed, , waiting] = ids
    expect(await refusalOf((await it.as('zepu-dispatcher')).outbound.retry.mutate({ id: failed ?? '' }))).toBe('outbound.not-found')
    expect(await refusalOf((await it.as('shache-agent')).outbound.retry.mutate({ id: failed ?? '' }))).toBe('register.forbidden')
    await admin.outbound.retry.mutate({ id: failed ?? '' })
    expect((await admin.outbound.list.query({ status: 'QUEUED' })).rows.map((row) => row.id).sort()).toEqual([failed, waiting].sort())
    expect(await refusalOf(admin.outbound.retry.mutate({ id: waiting ?? '' }))).toBe('outbound.not-failed')
  })
  test('上级看不到下级在发什么', async () => {
    expect((await (await it.as('kashi-supervisor')).outbound.list.query({ status: 'FAILED' })).rows).toEqual([])
  })
})
