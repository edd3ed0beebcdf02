import { GRANTS } from '@hotline/domain/access/rules.ts'
import { may } from '@hotline/domain/access/ability.ts'
import type { Actor } from '@hotline/domain/access/actor.ts'
import { DUTIES, type Duty } from '@hotline/domain/access/duties.ts'
import { TENANCY } from '@hotline/domain/access/tenancy.ts'
import { inScope } from '@hotline/server/db/in-scope.ts'
import { policiesSql } from '@hotline/server/db/policies.ts'
import { conditionSql } from '@hotline/server/work-order/condition-sql.ts'
import { loadOrder } from '@hotline/server/work-order/load.ts'
import { lineOf, lineUnitsOf, subtreeOf } from '@hotline/domain/unit/successor.ts'
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildInstance, type Instance } from '../world/instance.ts'
import { act, dispatched, draft, registered, type Ref } from '../world/orders.ts'

let it: Instance
const orders: Ref[] = []
let complainedOf = 0
let tenants: { id: number; code: string; kind: Actor['tenantKind']; prefectureId: number }[] = []

beforeAll(async () => {
  it = await buildInstance({ SERVICES: 'api' })
  tenants = [...(await it.server.app.reference.of(1)).tenants.values()]
  const others = await it.server.app.pool.query<{ id: number }>('select id from tenant')
  for (const { id } of others.rows) for (const tenant of (await it.server.app.reference.of(id)).tenants.values()) if (!tenants.some((known) => known.id === tenant.id)) tenants.push(tenant)
  // One order in each relation that the rules know: owned, dispatched, co-handled, transferred, in dispute, complained of, supervised, its caller kept.
  const agent = await it.as('shache-agent')
  const dispatcher = await it.as('shache-dispatcher')
  orders.push(await draft(agent), await registered(agent), await dispatched(dispatcher, await registered(agent)))
  const county = (code: string) => tenants.find((tenant) => tenant.code === code)?.id
  orders.push(await act(dispatcher, await registered(agent), 'proposeTransfer', { toTenantId: county('653124'), reason: '事发地在贵县', evidence: '定位' }))
  let taken = await act(dispatcher, await registered(agent), 'proposeTransfer', { toTenantId: county('653126'), reason: '事发地在贵县', evidence: '定位' })
  taken = await act(await it.as('yecheng-dispatcher'), taken, 'acceptTransfer')
  orders.push(taken)
  const units = await dispatcher.directory.units.query({ tenantId: county('653125') })
  const housing = units.find((unit) => unit.role === 'HOUSING')
  complainedOf = housing?.id ?? 0
  orders.push(await registered(agent, { complainedUnitId: housing?.id, complainedParty: housing?.name }))
  const [a, b] = [housing?.id, units.find((unit) => unit.role === 'URBAN_MGMT')?.id]
  orders.push(await act(dispatcher, await registered(agent), 'raiseDispute', { ground: 'TIE', words: '两家都有依据', unitIds: [a, b] }))
  orders.push(await registered(await it.as('cangxi-agent'), { areaCode: '510824' }))
  orders.push(await act(await it.as('shache-supervisor'), await dispatched(dispatcher, await registered(agent, { isConfidential: true })), 'openSupervision', { level: 'L3', trigger: 'P1', requirements: '逾期未办，请说明' }))
})
afterAll(() => it?.stop())

describe('数据库本身', () => {
  test('没有上下文，什么也看不到，也写不进', async () => {
    const { pool } = it.server.app
    for (const [table, tenancy] of Object.entries(TENANCY)) {
      if (['global', 'open', 'people', 'process'].includes(tenancy.kind)) continue
      expect((await pool.query(`select count(*)::int as n from ${table}`)).rows[0], table).toEqual({ n: 0 })
    }
    await expect(pool.query(`insert into unit (tenant_id, code, name, kind) values (1, 'x', 'x', 'GOV_DEPT')`)).rejects.toThrow(/row-level security/)
  })
  test('事务结束后上下文随之消失', async () => {
    const { pool } = it.server.app
    const client = await pool.connect()
    await client.query(`begin; select set_config('app.tenant', '1', true)`)
    expect((await client.query('select count(*)::int as n from unit')).rows[0].n).toBeGreaterThan(0)
    await client.query('rollback')
    expect((await client.query('select count(*)::int as n from unit')).rows[0].n).toBe(0)
    client.release()
  })
  test('每张表都已归类，并强制行级安全', async () => {
    const { rows } = await it.server.app.pool.query<{ relname: string; relrowsecurity: boolean; relforcerowsecurity: boolean }>(
      `select relname, relrowsecurity, relforcerowsecurity from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and relkind = 'r' and relname <> '_prisma_migrations'`,
    )
    expect(rows.map((row) => row.relname).sort()).toEqual(Object.keys(TENANCY).sort())
    expect(rows.filter((row) => !row.relrowsecurity || !row.relforcerowsecurity)).toEqual([])
  })
  test('提交的策略文件与声明一致', () => {
    expect(readFileSync(new URL('../../apps/server/db/policies.sql', import.meta.url), 'utf8')).toBe(policiesSql())
  })
  test('不能把行写给别的租户', async () => {
    const shache = tenants.find((tenant) => tenant.code === '653125')?.id ?? 0
    const zepu = tenants.find((tenant) => tenant.code === '653124')?.id ?? 0
    const own = orders[1]
    await expect(inScope(it.server.app.pool, shache, (tx) => tx.query('update work_order set tenant_id = $1 where id = $2 returning id', [zepu, own?.id]))).rejects.toThrow(/row-level security/)
    expect(await inScope(it.server.app.pool, zepu, (tx) => tx.query('update work_order set title = title where id = $1 returning id', [own?.id]))).toEqual([])
  })
  test('参与办理的租户也只能沿上下级移交，不能写给别处', async () => {
    const idOf = (code: string) => tenants.find((tenant) => tenant.code === code)?.id ?? 0
    const shache = idOf('653125')
    // Each try takes back the share that lets it past the policy.
    const moved = (to: string) => inScope(it.server.app.pool, shache, async (tx) => {
      await tx.query(`insert into order_share (order_id, tenant_id, grantee_id, kind, reason, may_act, granted_by, granted_at) values ($1, $2, $2, 'DISPUTE', '争议', true, 'test', now())`, [orders[1]?.id, shache])
      await tx.query('update work_order set tenant_id = $1 where id = $2', [idOf(to), orders[1]?.id])
      throw new Error('moved, and taken back')
    })
    for (const elsewhere of ['653124', '510800', '510824']) await expect(moved(elsewhere)).rejects.toThrow(/can't move to tenant/)
    await expect(moved('653100')).rejects.toThrow('moved, and taken back')
  })
  test('事件只增不改', async () => {
    const shache = tenants.find((tenant) => tenant.code === '653125')?.id ?? 0
    await expect(inScope(it.server.app.pool, shache, (tx) => tx.query(`update work_order_event set type = 'x'`))).rejects.toThrow(/permission denied/)
    await expect(inScope(it.server.app.pool, shache, (tx) => tx.query('delete from work_order_event'))).rejects.toThrow(/permission denied/)
  })
  test('看得见一件工单，只对问的这家、只在这一次：换了租户或换了事务都要重新问', async () => {
    const [order] = orders
    const rows = async (query: (text: string) => Promise<unknown[]>) => (await query(`select id from work_order_event where order_id = '${order?.id}'`)).length
    const client = await it.server.app.pool.connect()
    try {
      const query = async (text: string) => (await client.query(text)).rows
      const as = (id: number | undefined) => query(`select set_config('app.tenant', '${id}', true)`)
      const id = (code: string) => tenants.find((tenant) => tenant.code === code)?.id
      await query('begin')
      await as(id('653125'))
      expect(await rows(query)).toBeGreaterThan(0)
      await as(id('653124'))
      expect(await rows(query)).toBe(0)
      await query('commit; begin')
      await as(id('653124'))
      expect(await rows(query)).toBe(0)
      await query(`select set_config('app.tenant', '', true)`)
      expect(await rows(query)).toBe(0)
      await query('rollback')
    } finally {
      client.release(true)
    }
  })
  test('同县邻县各见各的', async () => {
    const seen = async (code: string) => {
      const id = tenants.find((tenant) => tenant.code === code)?.id ?? 0
      return (await inScope(it.server.app.pool, id, (tx) => tx.query<{ id: string }>('select id from work_order'))).map((row) => row.id)
    }
    expect(await seen('653130')).toEqual([])
    expect((await seen('653124')).sort()).toEqual([orders[3]?.id])
    expect((await seen('510800')).sort()).toEqual([orders[7]?.id])
    expect((await seen('653100')).length).toBe(8)
  })
})

describe('三处判断一致', () => {
  test('任意岗位组合：库里的行、列表条件与规则判断给出同一批工单', async () => {
    const { app } = it.server
    const duties = DUTIES.filter((duty) => GRANTS.some((grant) => grant.duties.includes(duty)))
    const person = fc.record({ tenant: fc.constantFrom(...tenants), action: fc.constantFrom('read', 'read', 'seeCaller', 'reveal', 'urge'), unit: fc.option(fc.nat(), { nil: null }), avoided: fc.boolean(), duties: fc.uniqueArray(fc.constantFrom(...duties), { minLength: 1, maxLength: 4 }) })
    await fc.assert(
      fc.asyncProperty(person, async ({ tenant, unit, duties, action, avoided }) => {
        const own = await actorOf(tenant, unit, duties)
        // A second membership, in the unit complained of.
        const actor = avoided ? { ...own, avoidedUnitIds: [...own.avoidedUnitIds, complainedOf] } : own
        const [listed, visible] = await inScope(app.pool, tenant.id, async (tx) => {
          const values: unknown[] = []
          const where = conditionSql(actor, action, values)
          const listed = await tx.query<{ id: string }>(`select o.id from work_order o where ${where}`, values)
          const loaded = []
          for (const order of orders) loaded.push(await loadOrder(tx, order.id))
          return [listed.map((row) => row.id).sort(), loaded.flatMap((row) => (row ? [row] : []))] as const
        })
        expect(listed).toEqual(visible.filter((order) => may(actor, action, order)).map((order) => order.id).sort())
      }),
      { numRuns: 250 },
    )
  })
})

async function actorOf(tenant: (typeof tenants)[number], pick: number | null, duties: Duty[]): Promise<Actor> {
  const { units } = await it.server.app.reference.of(tenant.id)
  const own = [...units.values()].filter((unit) => unit.tenantId === tenant.id)
  // Half of them come from the units the orders are about; a random one of seventy would hardly ever touch an order.
  const about = own.filter((each) => each.role === 'HOUSING' || each.role === 'URBAN_MGMT')
  const from = pick !== null && pick % 2 === 0 ? about : own
  const unit = pick === null ? null : (from[(pick >> 1) % from.length] ?? null)
  return {
    personId: 'p-shache-agent', name: '某', actsFor: [], membershipId: 1, tenantId: tenant.id, tenantKind: tenant.kind, tenantName: '', prefectureId: tenant.prefectureId, unitName: null,
    unitId: unit?.id ?? null, unitIds: unit ? subtreeOf(unit.id, units) : [], avoidedUnitIds: unit ? lineOf(unit.id, units) : [], lineUnitIds: unit && duties.includes('LINE_OVERSEER') ? lineUnitsOf(unit.id, units) : [], duties, permissionVersion: Math.random(),
  }
}
