import { expect, test } from 'vitest'
import { beijing } from '../../deadline/test-calendars.ts'
import { buildGround, buildOrder, play, refusal } from '../testing.ts'
import { raiseDispute } from './raise-dispute.ts'
import { buildDispute, buildProposed, buildTransfer } from './transfer-world.ts'

const refused = { transfers: [buildTransfer({ status: 'REFUSED' }), buildTransfer({ id: 't2', toTenantId: 3, status: 'REFUSED' })] }

test('两次被拒收的交地市协调，各方各提一份意见', () => {
  const { patch, rows } = play(raiseDispute, buildOrder({ transferCount: 2 }), { ground: 'REFUSED' }, buildGround({ facts: refused }))
  expect(patch).toEqual({ status: 'DISPUTED', holderTenantId: 1, holderUnitId: null, nextDueAt: beijing('2026-03-05 18:00') })
  expect(rows).toMatchObject([
    { insert: 'dispute', row: { tenantId: 1, ground: 'REFUSED' } },
    { insert: 'dispute_opinion', row: { partyTenantId: 2, partyUnitId: null } },
    { insert: 'dispute_opinion', row: { partyTenantId: 3 } },
    { insert: 'order_share', row: { granteeId: 3, kind: 'DISPUTE', mayAct: true } },
    { insert: 'custody', row: { holderTenantId: 1 } },
  ])
})
test('各方都是本级单位的由本级协调', () => {
  const { patch, rows } = play(raiseDispute, buildOrder(), { ground: 'TIE', words: '两家都有依据', unitIds: [21, 22] })
  expect(patch.holderTenantId).toBe(2)
  expect(rows.some((row) => 'insert' in row && row.insert === 'order_share')).toBe(false)
})
test('只被拒收一次的不能以拒收为由提请', () => {
  const facts = { transfers: [buildTransfer({ status: 'REFUSED' })] }
  expect(refusal(() => play(raiseDispute, buildOrder({ transferCount: 1 }), { ground: 'REFUSED' }, buildGround({ facts })))).toBe('work-order.not-refused-enough')
})
test('接收时限未到不能以逾期为由提请，到期的转办记为逾期', () => {
  const facts = { transfers: [buildTransfer()] }
  const input = { ground: 'TIMED_OUT' as const }
  expect(refusal(() => play(raiseDispute, buildProposed(), input, buildGround({ facts })))).toBe('work-order.transfer-not-timed-out')
  const { rows } = play(raiseDispute, buildProposed(), input, buildGround({ facts, now: beijing('2026-03-05 09:00') }))
  expect(rows).toContainEqual(expect.objectContaining({ update: 'transfer', id: 't1' }))
  expect(rows.at(-1)).toEqual({ end: 'order_share', granteeId: 3, kind: 'TRANSFER' })
})
test('目录没有条目的须由派单员写明情况', () => {
  expect(refusal(() => play(raiseDispute, buildOrder(), { ground: 'NO_RULE' }))).toBe('work-order.words-missing')
  expect(play(raiseDispute, buildOrder(), { ground: 'NO_RULE', words: '职责空白' }).patch.nextDueAt).toEqual(beijing('2026-03-09 18:00'))
})
test('协调中的不能再次提请', () => {
  expect(refusal(() => play(raiseDispute, buildOrder({ transferCount: 2 }), { ground: 'LIMIT' }, buildGround({ facts: { dispute: buildDispute() } })))).toBe('work-order.dispute-open')
})
test('被反映的单位不能作为争议一方', () => {
  expect(refusal(() => play(raiseDispute, buildOrder({ complainedUnitId: 21 }), { ground: 'TIE', words: '两家都有依据', unitIds: [211, 22] }))).toBe('work-order.party-complained')
})
