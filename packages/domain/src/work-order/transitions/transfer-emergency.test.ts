import { expect, test } from 'vitest'
import { beijing } from '../../deadline/test-calendars.ts'
import { buildDraft, buildGround, NOW, play, refusal } from '../testing.ts'
import { transferEmergency } from './transfer-emergency.ts'

const input = { title: '燃气泄漏', content: '楼道里有燃气味。', address: '东城街 1 号', line: '119', mode: 'ONE_KEY', outcome: '已接通，对方受理' } as const
const transfer = (change: object = {}) => play(transferEmergency, buildDraft(), { ...input, ...change }, buildGround())

test('一键转接留存联动记录，取号结案', () => {
  const { patch, rows } = transfer({ startedAt: beijing('2026-03-04 09:59'), answeredAt: NOW, caller: { name: '张三', phone: '13800000000' } })
  expect(patch).toMatchObject({ status: 'EMERGENCY_TRANSFERRED', closeReason: 'EMERGENCY', urgency: 'CRITICAL' })
  expect(rows).toContainEqual({
    insert: 'linkage_record',
    row: { line: '119', mode: 'ONE_KEY', startedAt: beijing('2026-03-04 09:59'), answeredAt: NOW, outcome: '已接通，对方受理', counterpartRef: null, agreedOwner: null },
  })
})

test('事件里没有诉求人的姓名和电话', () => {
  expect(JSON.stringify(transfer({ caller: { name: '张三', phone: '13800000000' } }).event)).not.toMatch(/张三|138/)
})

test('没有转接结果不能结案', () => {
  expect(refusal(() => transfer({ outcome: '' }))).toBe('work-order.linkage-outcome-missing')
})

test('三方通话要记明商定由谁处理；商定由热线处理的不算转出', () => {
  expect(refusal(() => transfer({ mode: 'THREE_WAY' }))).toBe('work-order.agreed-owner-missing')
  expect(refusal(() => transfer({ mode: 'THREE_WAY', agreedOwner: 'HOTLINE' }))).toBe('work-order.emergency-stays-here')
  expect(transfer({ mode: 'THREE_WAY', agreedOwner: 'LINE' }).patch.status).toBe('EMERGENCY_TRANSFERRED')
})

test('接通时间不能早于转接，也不能晚于现在', () => {
  expect(refusal(() => transfer({ answeredAt: beijing('2026-03-04 09:00') }))).toBe('work-order.answered-before-started')
  expect(refusal(() => transfer({ answeredAt: beijing('2026-03-04 11:00') }))).toBe('work-order.time-in-future')
})

test('县区的紧急转接报地市备案', () => {
  expect(transfer().rows).toContainEqual(expect.objectContaining({ insert: 'filing', row: expect.objectContaining({ kind: 'EMERGENCY', subject: '119：燃气泄漏' }) }))
  const named = transfer({ title: '张建国（13812345678）家燃气泄漏', caller: { name: '张建国', phone: '13812345678' } })
  expect(named.rows).toContainEqual(expect.objectContaining({ insert: 'filing', row: expect.objectContaining({ subject: '119：张*（138****5678）家燃气泄漏' }) }))
})
