import { expect, test } from 'vitest'
import { readForm } from './form.ts'
import { dutiesDone } from './refusal-duties.ts'

const told = {
  content: '要求法院重新判决', requestType: 'HELP', categoryCode: '0101',
  refusal: { reasonCode: 'NA02', basisText: '民事诉讼法', explanation: '已进入诉讼', guidance: '拨打12368', existingOrderNo: '' },
}

test('all four duties done', () => {
  expect(dutiesDone(readForm(told))).toEqual({ basis: true, recorded: true, explanation: true, guidance: true })
})

test('each duty is missed by itself', () => {
  const without = (refusal: object) => dutiesDone(readForm({ ...told, refusal: { ...told.refusal, ...refusal } }))
  expect(without({ basisText: ' ' }).basis).toBe(false)
  expect(without({ reasonCode: null }).basis).toBe(false)
  expect(without({ explanation: '' }).explanation).toBe(false)
  expect(without({ guidance: '' }).guidance).toBe(false)
  expect(dutiesDone(readForm({ ...told, content: '' })).recorded).toBe(false)
})

test('an emergency is never a refusal, a repeat names the order that stands', () => {
  const because = (reasonCode: string, existingOrderNo = '') => dutiesDone(readForm({ ...told, refusal: { ...told.refusal, reasonCode, existingOrderNo } })).basis
  expect(because('NA01')).toBe(false)
  expect(because('NA09')).toBe(false)
  expect(because('NA09', '653125-260304-0-00127')).toBe(true)
})
