import { expect, test } from 'vitest'
import { beijing } from '../../deadline/test-calendars.ts'
import { buildGround, buildOrder, buildRequest, NOW, play, refusal } from '../testing.ts'
import { sendDown } from './send-down.ts'

const order = buildOrder({ tenantId: 1, holderTenantId: 1, originTenantId: 1 })
const ground = () => buildGround({ actor: { tenantId: 1, tenantKind: 'PREFECTURE' } })

test('下派即到县区队列，派单时限重新起算，群众期限不变', () => {
  const { patch, rows } = play(sendDown, order, { toTenantId: 2, opinion: '属地办理' }, ground())
  expect(patch).toEqual({ tenantId: 2, holderTenantId: 2, holderUnitId: null, status: 'REGISTERED', dispatchDueAt: beijing('2026-03-04 15:00'), nextDueAt: beijing('2026-03-04 15:00') })
  expect(rows).toContainEqual(expect.objectContaining({ insert: 'transfer', row: expect.objectContaining({ kind: 'SEND_DOWN', status: 'ACCEPTED', decidedAt: NOW }) }))
  expect(rows).toContainEqual(expect.objectContaining({ insert: 'custody' }))
})
test('要求答复的时间：不写就是对诉求人的期限，写了不能晚于它，也不能已过；期限已过的不再限', () => {
  const due = beijing('2026-03-13 18:00')
  const asked = (replyBy: string | undefined, dueAt = due) => () => play(sendDown, { ...order, dueAt }, { toTenantId: 2, opinion: '属地办理', ...(replyBy ? { replyBy: beijing(replyBy) } : {}) }, ground())
  expect(asked(undefined)().event.replyBy).toEqual(due)
  expect(asked('2026-03-10 18:00')().event.replyBy).toEqual(beijing('2026-03-10 18:00'))
  expect(refusal(asked('2026-03-16 18:00'))).toBe('work-order.reply-by-late')
  expect(refusal(asked('2026-03-02 18:00'))).toBe('work-order.reply-by-past')
  const late = beijing('2026-03-02 18:00')
  expect(asked(undefined, late)().event.replyBy).toBeNull()
  expect(asked('2026-03-10 18:00', late)().event.replyBy).toEqual(beijing('2026-03-10 18:00'))
})
test('并入了别人的件不能下派', () => {
  expect(refusal(() => play(sendDown, { ...order, repeatCount: 1 }, { toTenantId: 2, opinion: '属地办理' }, ground()))).toBe('work-order.merged-stay')
})
test('县区不能下派', () => {
  expect(refusal(() => play(sendDown, buildOrder(), { toTenantId: 3, opinion: '属地办理' }))).toBe('work-order.send-down-not-own-county')
})
test('地点不在该县区的，下派须写明依据', () => {
  expect(refusal(() => play(sendDown, order, { toTenantId: 3, opinion: '请办理' }, ground()))).toBe('work-order.send-down-basis-missing')
  expect(play(sendDown, order, { toTenantId: 3, opinion: '请办理', basis: '目录写明由昭化区办理' }, ground()).patch.tenantId).toBe(3)
})
test('还在等审核的不予受理随下派了结，别的申请不动：到了县区就没人能审了', () => {
  const requests = [buildRequest({ kind: 'REJECTION', assignmentId: null }), buildRequest({ id: '0190a000-0000-7000-8000-00000000c0de', kind: 'WITHDRAWAL', assignmentId: null })]
  const { rows } = play(sendDown, order, { toTenantId: 2, opinion: '属地办理' }, { ...ground(), facts: { ...ground().facts, requests } })
  expect(rows.filter((row) => 'update' in row && row.update === 'request')).toMatchObject([{ id: requests[0]?.id, patch: { status: 'CANCELLED', decisionWords: '已下派' } }])
})
