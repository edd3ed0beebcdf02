import { describe, expect, test } from 'vitest'
import { blockingDefects, checkReply, type ReplyDraft } from './reply-checklist.ts'
import { ORDER_DEFAULTS } from './settings.ts'
import { NOW } from './testing.ts'

const good: ReplyDraft = {
  reply: '3 月 4 日已派维修人员到场，更换控制板，电梯当日恢复运行，并约定每月检修一次。', resolution: 'RESOLVED', legalBasis: null, plannedUntil: null,
  contactPhone: '0839-3261234', attachmentIds: [],
}
const reached = [{ kind: 'CONTACT' as const, reached: true }]
const blocked = (change: Partial<ReplyDraft> = {}, world: Partial<Parameters<typeof checkReply>[1]> = {}) =>
  blockingDefects(checkReply({ ...good, ...change }, { order: { isAnonymous: false }, hasPhone: true, records: reached, settings: ORDER_DEFAULTS, ...world })).map(({ code }) => code)

describe('答复检查', () => {
  test('写清事实、联系过、留了电话的答复没有硬伤', () => expect(blocked()).toEqual([]))
  test('十二项都有结论，次序不变', () => {
    const codes = checkReply(good, { order: { isAnonymous: false }, hasPhone: true, records: reached, settings: ORDER_DEFAULTS }).map(({ code }) => code)
    expect(codes).toHaveLength(12)
    expect(codes).toEqual([...codes].sort())
  })
  test('没联系过是 D02，三次没打通的除外', () => {
    const failed = { kind: 'CONTACT' as const, reached: false }
    expect(blocked({}, { records: [failed, failed] })).toEqual(['D02'])
    expect(blocked({}, { records: [failed, failed, failed] })).toEqual([])
  })
  test('匿名或没有电话的不查联系记录', () => {
    expect(blocked({}, { records: [], order: { isAnonymous: true } })).toEqual([])
    expect(blocked({}, { records: [], hasPhone: false })).toEqual([])
  })
  test('太短、只有套话是 D03；解释政策的可以没有日期', () => {
    const empty = '您好，您反映的问题我单位高度重视，已责成有关科室认真办理，感谢您的理解支持。'
    expect(blocked({ reply: '已处理。' })).toEqual(['D03'])
    expect(blocked({ reply: empty })).toEqual(['D03'])
    expect(blocked({ reply: empty, resolution: 'EXPLAINED' })).toEqual([])
  })
  test('不支持诉求要有依据，列入计划要有日期', () => {
    expect(blocked({ resolution: 'UNREASONABLE' })).toEqual(['D04'])
    expect(blocked({ resolution: 'NOT_IN_REMIT', legalBasis: '三定规定第二条' })).toEqual([])
    expect(blocked({ resolution: 'PLANNED' })).toEqual(['D05'])
    expect(blocked({ resolution: 'PLANNED', plannedUntil: NOW })).toEqual([])
  })
  test('答复里有手机号或身份证号是 D07', () => {
    expect(blocked({ reply: `${good.reply}已与 13800001234 联系。` })).toEqual(['D07'])
    expect(blocked({ reply: `${good.reply}510802199001011234` })).toEqual(['D07'])
  })
  test.each([[null], ['12345'], ['0839-12345'], ['无']])('联系电话 %s 是 D08', (contactPhone) => expect(blocked({ contactPhone })).toEqual(['D08']))
  test.each([['3261234'], ['08393261234'], ['0839-3261234-802'], ['13900001234']])('联系电话 %s 可以', (contactPhone) => expect(blocked({ contactPhone })).toEqual([]))
  test('去过现场没有照片只提醒，不拦', () => {
    const records = [...reached, { kind: 'SITE_VISIT' as const, reached: null }]
    const checks = checkReply(good, { order: { isAnonymous: false }, hasPhone: true, records, settings: ORDER_DEFAULTS })
    expect(checks.find(({ code }) => code === 'D06')?.state).toBe('MISSING')
    expect(blockingDefects(checks)).toEqual([])
  })
})
