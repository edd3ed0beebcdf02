import { expect, test } from 'vitest'
import { beijing } from '../../deadline/test-calendars.ts'
import type { WorkOrder } from '../model.ts'
import { buildDraft, buildGround, NOW, play, refusal } from '../testing.ts'
import { register } from './register.ts'

const input = {
  requestType: 'HELP', categoryCode: '0301', title: '小区电梯停运', content: '三号楼电梯停运三天。', demand: '尽快修好', areaCode: '510802', address: '东城街 1 号', duplicatesShown: true,
} as const
const registered = (change: object = {}, draft: Partial<WorkOrder> = {}) => play(register, buildDraft(draft), { ...input, ...change }, buildGround())

test('登记取号，派单时限起算，先给诉求人一个暂定的期限', () => {
  const { patch, rows } = registered()
  expect(patch).toMatchObject({ status: 'REGISTERED', registeredAt: NOW, nextDueAt: patch.dispatchDueAt, isSensitive: false })
  expect(rows[0]).toEqual({ allocate: 'order_no' })
  expect(rows.some((row) => 'insert' in row && row.insert === 'filing')).toBe(false)
})
test('说到轻生的是敏感件，报地市备案', () => {
  const { patch, rows } = registered({ content: '老板不给工资，就要跳楼。' })
  expect(patch.isSensitive).toBe(true)
  expect(rows).toContainEqual(expect.objectContaining({ insert: 'filing', row: expect.objectContaining({ kind: 'SENSITIVE', subject: '小区电梯停运' }) }))
})
test('备案的题目里没有诉求人的姓名和号码', () => {
  const { patch, rows } = registered({ title: '张建国13812345678说要跳楼', caller: { name: '张建国', phone: '13812345678' } })
  expect(rows).toContainEqual(expect.objectContaining({ insert: 'filing', row: expect.objectContaining({ subject: '张*138****5678说要跳楼' }) }))
  expect(patch.title).toBe('张建国13812345678说要跳楼')
})
test('上级平台转来的，早于上级时限一个工作日；上级时限更宽的按本地时限', () => {
  const own = registered().patch.dueAt
  expect(registered({}, { upperDueAt: beijing('2026-03-10 18:00') }).patch.dueAt).toEqual(beijing('2026-03-09 18:00'))
  expect(registered({}, { upperDueAt: beijing('2026-04-10 18:00') }).patch.dueAt).toEqual(own)
})
test('没看过疑似重复的不能登记', () => {
  expect(refusal(() => registered({ duplicatesShown: false }))).toBe('work-order.duplicates-not-shown')
})
