import { expect, test } from 'vitest'
import { buildHandled, NOW, play, refusal } from '../testing.ts'
import { acceptDespite } from './accept-despite.ts'

const judged = buildHandled({ status: 'REDO_REVIEW', holderUnitId: null, resolution: 'UNREASONABLE' })

test('认定无效即办结，留下依据', () => {
  const { patch, event } = play(acceptDespite, judged, { code: 'I1', evidence: '已引用条例第八条解释，有录音' })
  expect(patch).toMatchObject({ status: 'CLOSED', closeReason: 'UNREASONABLE', closedAt: NOW, dissatisfactionEffective: false })
  expect(event).toMatchObject({ code: 'I1', evidence: '已引用条例第八条解释，有录音' })
})

test('没有依据不能认定无效', () => {
  expect(refusal(() => play(acceptDespite, judged, { code: 'I1', evidence: ' ' }))).toBe('work-order.ineffective-evidence-missing')
})
