import { expect, test } from 'vitest'
import type { Facts } from './facts.ts'
import type { Transfer, WorkOrder } from './model.ts'
import type { Row } from './rows.ts'
import type { Actor } from '../access/actor.ts'
import { TRANSITIONS, type OrderVerb } from './registry.ts'
import { buildGround, buildOrder, NOW } from './testing.ts'

/** Keeps an order's own rows from one verb to the next, as the tables do. */
function history(order: WorkOrder) {
  const transfers: Transfer[] = []
  const facts: Partial<Facts> = { transfers }
  const apply = (row: Row) => {
    if ('insert' in row && row.insert === 'transfer') transfers.push({ ...row.row, id: `t${transfers.length}`, orderId: order.id })
    if ('update' in row && row.update === 'transfer') transfers.forEach((each, index) => { if (each.id === row.id) transfers[index] = { ...each, ...row.patch } })
    if ('insert' in row && row.insert === 'dispute') facts.dispute = { ...row.row, orderId: order.id }
    if ('insert' in row && row.insert === 'dispute_opinion') facts.opinions = [...(facts.opinions ?? []), row.row]
    if ('update' in row && row.update === 'dispute_opinion') facts.opinions = (facts.opinions ?? []).map((each) => (each.id === row.id ? { ...each, ...row.patch } : each))
  }
  return {
    get order() { return order },
    play(verb: OrderVerb, input: unknown, actor: Partial<Actor>) {
      const transition = TRANSITIONS[verb]
      expect(transition.from).toContain(order.status)
      const decision = transition.decide(order, transition.input.parse(input), buildGround({ actor, facts, now: NOW }))
      order = { ...order, ...decision.patch }
      decision.rows?.forEach(apply)
    },
  }
}

const county = { tenantId: 2 }
const other = { tenantId: 3, tenantName: '昭化区' }
const prefecture = { tenantId: 1, tenantName: '广元市', tenantKind: 'PREFECTURE' as const, duties: ['COORDINATOR' as const] }

test('两区交界的烧烤油烟：两次转办被拒，地市协调后指定，承诺的期限从指定时算起', () => {
  const story = history(buildOrder())
  const transfer = { toTenantId: 3, reason: '摊点在昭化一侧', evidence: '现场照片' }
  const refuse = { basis: '摊点在利州一侧', clause: '行政区划图' }
  story.play('proposeTransfer', transfer, county)
  story.play('refuseTransfer', refuse, other)
  story.play('proposeTransfer', transfer, county)
  story.play('refuseTransfer', refuse, other)
  expect(story.order).toMatchObject({ status: 'REGISTERED', tenantId: 2, transferCount: 2 })
  expect(() => story.play('proposeTransfer', transfer, county)).toThrow('work-order.transfer-limit')
  story.play('raiseDispute', { ground: 'REFUSED' }, county)
  expect(story.order).toMatchObject({ status: 'DISPUTED', tenantId: 2, holderTenantId: 1 })
  const designation = { leadUnitId: 31, decision: '由昭化区住建局主办', basis: '道路权属', co: [{ tenantId: 2 }] }
  expect(() => story.play('designate', designation, prefecture)).toThrow('work-order.opinions-missing')
  story.play('giveOpinion', { words: '不在我区', clause: '区划图' }, county)
  story.play('giveOpinion', { words: '不在我区', clause: '区划图' }, other)
  story.play('designate', designation, prefecture)
  expect(story.order).toMatchObject({ status: 'DISPATCHED', tenantId: 3, originTenantId: 2, holderUnitId: 31, isDesignated: true, firstDispatchedAt: NOW })
  expect(() => story.play('recallDispatch', { reason: '改派' }, other)).toThrow('work-order.designated-stays')
})

test('地市下派后县区只能上报，上报被接收后由地市派给自己的单位', () => {
  const story = history(buildOrder({ tenantId: 1, originTenantId: 1, holderTenantId: 1 }))
  story.play('sendDown', { toTenantId: 2, opinion: '属地办理' }, { ...prefecture, duties: ['DISPATCHER'] })
  const reason = { reason: '属市级管理', evidence: '权责清单' }
  expect(() => story.play('proposeTransfer', { toTenantId: 3, ...reason }, county)).toThrow('work-order.sent-down-report-up')
  story.play('proposeTransfer', { toTenantId: 1, ...reason }, county)
  story.play('acceptTransfer', {}, { ...prefecture, duties: ['DISPATCHER'] })
  expect(story.order).toMatchObject({ status: 'REGISTERED', tenantId: 1, transferCount: 1 })
  const manualBasis = { clause: '权责清单第 8 条', overrideReason: '市级设施' }
  story.play('dispatch', { leadUnitId: 11, basis: 'INDUSTRY', opinion: '请办理', manualBasis }, { ...prefecture, duties: ['DISPATCHER'] })
  expect(story.order).toMatchObject({ status: 'DISPATCHED', tenantId: 1, leadUnitId: 11 })
})
