import { expect, test } from 'vitest'
import { beijing } from '../../deadline/test-calendars.ts'
import { stayingCentres } from '../co-handlers.ts'
import { UNASSIGNED } from '../moving.ts'
import { buildFacts, buildGround, NOW, play, refusal } from '../testing.ts'
import { acceptTransfer } from './accept-transfer.ts'
import { buildProposed, buildTransfer } from './transfer-world.ts'

const facts = { transfers: [buildTransfer()] }

test('接收后工单归本级，派单时限重新起算，对群众的期限不变', () => {
  const { patch, rows } = play(acceptTransfer, buildProposed(), {}, buildGround({ actor: { tenantId: 3 }, facts }))
  expect(patch).toEqual({
    ...UNASSIGNED, tenantId: 3, holderTenantId: 3, holderUnitId: null, status: 'REGISTERED', transferCount: 1,
    dispatchDueAt: beijing('2026-03-04 15:00'), nextDueAt: beijing('2026-03-04 15:00'),
  })
  expect(rows[0]).toEqual({ update: 'transfer', id: 't1', patch: { status: 'ACCEPTED', decidedAt: NOW } })
  expect(rows.at(-1)).toEqual({ end: 'order_share', granteeId: 3, kind: 'TRANSFER' })
})
test('转出方不能替对方接收', () => {
  expect(refusal(() => play(acceptTransfer, buildProposed(), {}, buildGround({ facts })))).toBe('work-order.transfer-not-yours')
})

const shares = (stay: 'CO_HANDLE' | 'FOLLOW' | 'LEAVE', originTenantId: number) =>
  play(acceptTransfer, buildProposed({ originTenantId }), {}, buildGround({ actor: { tenantId: 3 }, facts: { transfers: [buildTransfer({ stay })] } }))
    .rows.flatMap((row) => ('insert' in row && row.insert === 'order_share' ? [[row.row.granteeId, row.row.kind, row.row.mayAct]] : []))

test('转出方按其选择协办、跟踪或退出；登记地始终可以查看', () => {
  expect(shares('FOLLOW', 1)).toEqual([[2, 'FOLLOW', false]])
  expect(shares('CO_HANDLE', 1)).toEqual([[2, 'FOLLOW', false]])
  expect(shares('LEAVE', 1)).toEqual([])
  expect(shares('LEAVE', 2)).toEqual([[2, 'ORIGIN', false]])
})
test('选择继续协办的中心，在接收方派单时成为协办；自己主办或已选上的不重复', () => {
  const taken = buildFacts({ transfers: [buildTransfer({ stay: 'CO_HANDLE', status: 'ACCEPTED' }), buildTransfer({ id: 't2', stay: 'CO_HANDLE', status: 'REFUSED', fromTenantId: 1 })] })
  expect(stayingCentres(3, [], taken)).toEqual([{ tenantId: 2, unitId: null, name: '利州区' }])
  expect(stayingCentres(2, [], taken)).toEqual([])
  expect(stayingCentres(3, [{ tenantId: 2, unitId: null, name: '利州区' }], taken)).toEqual([])
})
test('同一中心再次转出的，以最近一次的选择为准', () => {
  const twice = (...stays: ['CO_HANDLE' | 'FOLLOW' | 'LEAVE', 'CO_HANDLE' | 'FOLLOW' | 'LEAVE']) =>
    stayingCentres(1, [], buildFacts({ transfers: stays.map((stay, n) => buildTransfer({ id: `t${n}`, kind: 'REPORT_UP', toTenantId: 1, stay, status: 'ACCEPTED' })) })).map(({ tenantId }) => tenantId)
  expect(twice('CO_HANDLE', 'LEAVE')).toEqual([])
  expect(twice('CO_HANDLE', 'FOLLOW')).toEqual([])
  expect(twice('LEAVE', 'CO_HANDLE')).toEqual([2])
})
