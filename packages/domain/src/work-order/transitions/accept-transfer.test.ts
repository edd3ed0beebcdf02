import { expect, test } from 'vitest'
import { beijing } from '../../deadline/test-calendars.ts'
import { buildGround, NOW, play, refusal } from '../testing.ts'
import { acceptTransfer } from './accept-transfer.ts'
import { buildProposed, buildTransfer } from './transfer-world.ts'

const facts = { transfers: [buildTransfer()] }

test('接收后工单归本级，派单时限重新起算，对群众的期限不变', () => {
  const { patch, rows } = play(acceptTransfer, buildProposed(), {}, buildGround({ actor: { tenantId: 3 }, facts }))
  expect(patch).toEqual({
    tenantId: 3, holderTenantId: 3, holderUnitId: null, status: 'REGISTERED', transferCount: 1,
    dispatchDueAt: beijing('2026-03-04 15:00'), nextDueAt: beijing('2026-03-04 15:00'),
  })
  expect(rows[0]).toEqual({ update: 'transfer', id: 't1', patch: { status: 'ACCEPTED', decidedAt: NOW } })
  expect(rows.at(-1)).toEqual({ end: 'order_share', granteeId: 3, kind: 'TRANSFER' })
})
test('转出方不能替对方接收', () => {
  expect(refusal(() => play(acceptTransfer, buildProposed(), {}, buildGround({ facts })))).toBe('work-order.transfer-not-yours')
})
