import { randomUUID } from 'node:crypto'
import type { TenantContent } from '@hotline/domain/onboarding/content.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildInstance, type Api, type Instance } from '../world/instance.ts'
import { refusalOf } from '../world/orders.ts'

let it: Instance
let admin: Api
beforeAll(async () => {
  it = await buildInstance({ SERVICES: 'api' })
  admin = await it.as('guangyuan-admin')
})
afterAll(() => it?.stop())

const COUNTY: TenantContent = {
  name: '试点县', kind: 'COUNTY', areaCode: '510831', operatingMode: 'FULL_CENTRE', operatorOffice: '县行政审批局', legalDocument: '', contactName: '', contactPhone: '', dialCode: '0839', languages: ['zh'],
}
const drafted = async (content: Partial<TenantContent> = COUNTY) => {
  const { id } = await admin.onboarding.start.mutate({ id: randomUUID(), name: '试点县' })
  await admin.onboarding.saveStep.mutate({ id, step: 'tenant', version: 0, done: true, content })
  return { id, version: 1 }
}

describe('草稿', () => {
  test('每步单独保存，写明谁、何时；旧版本不覆盖新的', async () => {
    const id = randomUUID()
    expect(await admin.onboarding.start.mutate({ id, name: '试点县' })).toEqual({ id, version: 1 })
    expect(await admin.onboarding.start.mutate({ id, name: '试点县' })).toEqual({ id, version: 1 })
    await admin.onboarding.saveStep.mutate({ id, step: 'tenant', version: 0, done: false, content: { name: '试点新区' } })
    await admin.onboarding.saveStep.mutate({ id, step: 'data', version: 0, done: true, content: { note: '旧系统工单12件，已由信息中心并入' } })
    expect(await refusalOf(admin.onboarding.saveStep.mutate({ id, step: 'tenant', version: 0, done: false, content: { name: '别的名字' } }))).toBe('onboarding.stale')
    const view = await admin.onboarding.get.query({ id })
    expect(view).toMatchObject({ name: '试点新区', state: 'DRAFT', may: { run: true, found: true, decide: false } })
    expect(view.steps.find(({ step }) => step === 'tenant')).toMatchObject({ version: 1, status: 'OPEN', savedByName: view.createdByName })
    expect(await admin.onboarding.step.query({ id, step: 'tenant' })).toMatchObject({ version: 1, content: { name: '试点新区' } })
    expect((await admin.onboarding.history.query({ id })).map(({ what }) => what)).toEqual(['STEP_SAVED', 'STEP_SAVED', 'STARTED'])
    expect((await admin.onboarding.list.query()).rows.filter((row) => row.id === id)).toMatchObject([{ name: '试点新区', state: 'DRAFT', steps: { done: 0 } }])
  })

  test('别的地市、县里的人、别的岗位都看不到也做不了', async () => {
    const { id } = await drafted({})
    for (const username of ['cangxi-admin', 'guangyuan-dispatcher', 'guangyuan-security']) expect(await refusalOf((await it.as(username)).onboarding.get.query({ id })), username).toBe('onboarding.forbidden')
    const other = await it.as('kashi-admin')
    const tenantId = (await admin.onboarding.list.query()).unrecorded[0]?.tenantId ?? 0
    for (const refusal of await Promise.all([other.onboarding.get.query({ id }), other.onboarding.history.query({ id }), other.onboarding.found.mutate({ id, version: 1 }), other.onboarding.saveStep.mutate({ id, step: 'data', version: 0, done: true, content: {} }), other.onboarding.adopt.mutate({ tenantId })].map(refusalOf)))
      expect(refusal).toBe('onboarding.not-found')
    const director = await it.as('guangyuan-director')
    expect((await director.onboarding.get.query({ id })).may).toMatchObject({ run: false, found: false })
    expect(await refusalOf(director.onboarding.saveStep.mutate({ id, step: 'data', version: 0, done: true, content: {} }))).toBe('onboarding.forbidden')
  })
})

describe('设立', () => {
  test('没填完、别处的区划代码、用过的代码都不设立，说清楚差什么', async () => {
    expect(await refusalOf(admin.onboarding.found.mutate(await drafted({ name: '试点县' })))).toBe('onboarding.tenant-incomplete')
    expect(await refusalOf(admin.onboarding.found.mutate(await drafted({ ...COUNTY, areaCode: '653131' })))).toBe('onboarding.area-code-elsewhere')
    expect(await refusalOf(admin.onboarding.found.mutate(await drafted({ ...COUNTY, areaCode: '510824' })))).toBe('onboarding.area-code-taken')
  })

  test('点两下只设立一个，只动新的一支，历法和地市一样', async () => {
    const closure = async () => (await it.server.app.pool.query<{ ancestor_id: number; descendant_id: number; depth: number }>('select * from tenant_closure order by 1, 2')).rows
    const before = await closure()
    const draft = await drafted()
    const made = await Promise.all([1, 2].map(() => admin.onboarding.found.mutate(draft)))
    const [first] = made
    expect(made.map(({ countyId }) => countyId)).toEqual([first?.countyId, first?.countyId])
    const added = (await closure()).filter((row) => !before.some((old) => old.ancestor_id === row.ancestor_id && old.descendant_id === row.descendant_id))
    expect(added.map(({ depth, descendant_id }) => [depth, descendant_id]).sort()).toEqual([[0, first?.countyId], [1, first?.countyId]])
    expect((await closure()).length).toBe(before.length + 2)
    expect((await admin.onboarding.get.query({ id: draft.id }))).toMatchObject({ state: 'CONFIGURING', countyId: first?.countyId, operatingMode: 'FULL_CENTRE' })
    expect(await refusalOf(admin.onboarding.found.mutate(await drafted()))).toBe('onboarding.area-code-taken')
  })

  test('两份草稿同时设立同一个区县，只成一个', async () => {
    const drafts = [await drafted({ ...COUNTY, areaCode: '510834' }), await drafted({ ...COUNTY, areaCode: '510834' })]
    const refusals = await Promise.all(drafts.map((draft) => refusalOf(admin.onboarding.found.mutate(draft))))
    expect(refusals.toSorted()).toEqual([null, 'onboarding.area-code-taken'])
  })

  test('数据库里的三个函数自己也查：不是地市的、别的地市的县，改不了', async () => {
    const { rows } = await it.server.app.pool.query<{ id: number; code: string }>('select id, code from tenant')
    const idOf = (code: string) => rows.find((row) => row.code === code)?.id ?? 0
    const attempt = async (scope: number | null, text: string) => {
      const client = await it.server.app.pool.connect()
      try {
        await client.query('begin')
        if (scope) await client.query(`select set_config('app.tenant', $1, true)`, [String(scope)])
        return await client.query(text).then(() => 'done', (error: { code?: string }) => error.code)
      } finally {
        await client.query('rollback')
        client.release()
      }
    }
    const found = (areaCode: string, kind = 'COUNTY') => `select found_county('${areaCode}', '某县', '${kind}', 'HYBRID', '某局', '{}')`
    expect(await attempt(idOf('510800'), found('510899'))).toBe('done')
    expect(await attempt(null, found('510899'))).toBe('42501')
    expect(await attempt(idOf('510824'), found('510899'))).toBe('42501')
    expect(await attempt(idOf('653100'), found('510899'))).toBe('22023')
    expect(await attempt(idOf('510800'), found('510899', 'PREFECTURE'))).toBe('22023')
    expect(await attempt(idOf('510800'), `select move_county(${idOf('653125')}, 'LIVE', 'SUSPENDED')`)).toBe('42501')
    expect(await attempt(idOf('510824'), `select move_county(${idOf('510824')}, 'LIVE', 'SUSPENDED')`)).toBe('42501')
    expect(await attempt(idOf('510800'), `select move_county(${idOf('510824')}, 'LIVE', 'CONFIGURING')`)).toBe('22023')
    expect(await attempt(idOf('653100'), `select amend_county(${idOf('510824')}, '改名', 'HYBRID', '某局', '{}')`)).toBe('42501')
    expect(await attempt(idOf('510800'), `update tenant set status = 'LIVE' where id = ${idOf('510824')}`)).toBe('42501')
  })
})
