import { expect, test } from 'vitest'
import { beijing } from '../../deadline/test-calendars.ts'
import { buildGround, NOW, play, refusal } from '../testing.ts'
import { refuseTransfer } from './refuse-transfer.ts'
import { buildProposed, buildTransfer } from './transfer-world.ts'

const facts = { transfers: [buildTransfer()] }
const actor = { tenantId: 3, tenantName: '昭化区' }
const input = { basis: '地点在利州区一侧', clause: '行政区划图' }

test('不接收的退回转出方队列，计一次转办，参与最后结束', () => {
  const { patch, rows } = play(refuseTransfer, buildProposed(), input, buildGround({ actor, facts }))
  expect(patch).toMatchObject({ status: 'REGISTERED', transferCount: 1 })
  expect(patch).not.toHaveProperty('tenantId')
  expect(rows).toEqual([
    { update: 'transfer', id: 't1', patch: { status: 'REFUSED', decidedAt: NOW, decidedWords: '地点在利州区一侧；行政区划图' } },
    { end: 'order_share', granteeId: 3, kind: 'TRANSFER' },
  ])
})
test('不接收须附条款或证据', () => {
  expect(refusal(() => play(refuseTransfer, buildProposed(), { basis: '不归我们管' }, buildGround({ actor, facts })))).toBe('work-order.clause-or-evidence-missing')
})
test('过了接收时限不能再拒收', () => {
  const late = buildGround({ actor, facts, now: beijing('2026-03-05 09:00') })
  expect(refusal(() => play(refuseTransfer, buildProposed(), input, late))).toBe('work-order.transfer-answer-late')
})
