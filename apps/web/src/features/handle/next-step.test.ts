import { checkReply, type ReplyDraft } from '@hotline/domain/work-order/reply-checklist.ts'
import { ORDER_DEFAULTS } from '@hotline/domain/work-order/settings.ts'
import { describe, expect, test } from 'vitest'
import { mainStep, nextStep } from './next-step.ts'
import { handleSteps } from './steps.ts'

const draft = (over: Partial<ReplyDraft> = {}): ReplyDraft => ({ reply: '', resolution: null, legalBasis: null, plannedUntil: null, contactPhone: null, attachmentIds: [], ...over })
const reached = { kind: 'CONTACT', reached: true } as const
const step = (over: Partial<ReplyDraft>, records: readonly (typeof reached)[] = [reached]) => {
  const value = draft(over)
  return mainStep(value, checkReply(value, { order: { isAnonymous: false }, hasPhone: true, records, settings: ORDER_DEFAULTS }))
}
const full = '您反映的坡道破损，3月2日我局到现场看过，属实。3月4日物业重铺 6 平方米，当天完工。'

describe('大按钮总是下一步', () => {
  test('没联系过，先联系', () => expect(step({ reply: full, resolution: 'RESOLVED' }, [])).toEqual({ kind: 'CONTACT' }))
  test('联系过、还没写，去写', () => expect(step({})).toEqual({ kind: 'WRITE' }))
  test('写了、没选结果，选结果', () => expect(step({ reply: full })).toEqual({ kind: 'RESOLUTION' }))
  test('缺科室电话，补电话', () => expect(step({ reply: full, resolution: 'RESOLVED' })).toEqual({ kind: 'MEND', code: 'D08' }))
  test('不支持诉求缺依据，补依据', () => expect(step({ reply: full, resolution: 'UNREASONABLE', contactPhone: '0998-8512016' })).toEqual({ kind: 'MEND', code: 'D04' }))
  test('齐了，提交', () => expect(step({ reply: full, resolution: 'RESOLVED', contactPhone: '0998-8512016' })).toEqual({ kind: 'SUBMIT' }))
})

describe('清单里的下一步', () => {
  test.each([
    [{ status: 'DISPATCHED', firstContactAt: null, part: false }, 'SIGN'], [{ status: 'IN_PROGRESS', firstContactAt: null, part: false }, 'CALL'],
    [{ status: 'IN_PROGRESS', firstContactAt: new Date(), part: false }, 'REPLY'], [{ status: 'UNIT_REVIEW', firstContactAt: null, part: false }, 'WAIT_APPROVAL'],
    [{ status: 'IN_PROGRESS', firstContactAt: null, part: true }, 'PART'],
  ])('%o 该 %s', (row, next) => expect(nextStep(row)).toBe(next))
})

describe('五步', () => {
  const at = (day: number) => new Date(Date.UTC(2026, 2, day))
  const lead = { id: 'a', dispatchedAt: at(1), submittedAt: null, approvedAt: null }
  test('重办之后，上一轮的联系不算', () => {
    const steps = handleSteps({ status: 'IN_PROGRESS', signedAt: at(5), leadAssignmentId: 'b' }, { records: [{ kind: 'CONTACT', at: at(2), reached: true }], assignments: [lead, { ...lead, id: 'b', dispatchedAt: at(4) }] })
    expect(steps.map(({ state }) => state)).toEqual(['done', 'now', 'todo', 'todo', 'todo'])
  })
  test('交了领导，停在审批', () => {
    const steps = handleSteps({ status: 'UNIT_REVIEW', signedAt: at(1), leadAssignmentId: 'a' }, { records: [{ kind: 'CONTACT', at: at(2), reached: true }], assignments: [lead] })
    expect(steps.map(({ state }) => state)).toEqual(['done', 'done', 'todo', 'done', 'now'])
  })
})
