import { expect, test } from 'vitest'
import { REFUSAL_CODES, REFUSALS } from '../../intake/refusals.ts'
import { buildDraft, buildGround, NOW, play, refusal } from '../testing.ts'
import { reject } from './reject.ts'

const input = {
  requestType: 'HELP', categoryCode: '0301', title: '判决不执行', content: '法院判决后对方不履行。',
  reasonCode: 'NA02', basisText: '民事诉讼法', explanation: '已向诉求人说明属法院执行范围。', guidance: '拨打12368',
} as const
const turnAway = (change: object = {}, duties: ('AGENT' | 'SHIFT_LEAD')[] = ['AGENT']) =>
  play(reject, buildDraft(), { ...input, ...change }, buildGround({ actor: { duties } }))

test('四项义务齐备，取号登记为不予受理', () => {
  const { patch, rows, event } = turnAway()
  expect(patch).toMatchObject({ status: 'REJECTED', closeReason: 'REJECTED', closedAt: NOW, content: input.content })
  expect(patch).not.toHaveProperty('basisText')
  expect(rows).toContainEqual({ allocate: 'order_no' })
  expect(event).toMatchObject({ reasonCode: 'NA02', basisText: '民事诉讼法', guidance: '拨打12368', explainedAt: NOW.toISOString() })
})

test.each([
  ['basisText', 'work-order.refusal-basis-missing'], ['explanation', 'work-order.refusal-explanation-missing'],
  ['guidance', 'work-order.refusal-guidance-missing'], ['content', 'work-order.content-missing'],
])('缺 %s 不能保存', (field, code) => {
  expect(refusal(() => turnAway({ [field]: '  ' }))).toBe(code)
})

test('紧急事项不作不予受理', () => {
  expect(refusal(() => turnAway({ reasonCode: 'NA01' }))).toBe('work-order.emergency-is-no-refusal')
})

test('NA09、NA10、NA12、NA99 须班长提交', () => {
  expect(REFUSAL_CODES.filter((code) => REFUSALS[code].needsShiftLead)).toEqual(['NA09', 'NA10', 'NA12', 'NA99'])
  expect(refusal(() => turnAway({ reasonCode: 'NA12' }))).toBe('work-order.refusal-needs-shift-lead')
  expect(turnAway({ reasonCode: 'NA12' }, ['AGENT', 'SHIFT_LEAD']).patch.status).toBe('REJECTED')
})

test('重复诉求要告知原工单编号', () => {
  expect(refusal(() => turnAway({ reasonCode: 'NA09' }, ['SHIFT_LEAD']))).toBe('work-order.existing-order-missing')
  expect(turnAway({ reasonCode: 'NA09', existingOrderNo: '510802260304000001' }, ['SHIFT_LEAD']).event.existingOrderNo).toBe('510802260304000001')
})
