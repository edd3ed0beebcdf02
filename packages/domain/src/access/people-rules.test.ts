import { describe, expect, test } from 'vitest'
import { DUTIES, type Duty } from './duties.ts'
import { checkLeaving, checkPerson, dutiesFor, keptApart, needsSecondFactor, type PeopleFacts, type PostUnit } from './people-rules.ts'
import { readsOrders } from './rules.ts'

const BUREAU: PostUnit = { kind: 'GOV_DEPT', lineCode: 'HOUSING' }
const FACTS: PeopleFacts = { actorId: 'boss', now: new Date('2026-03-04T02:00:00Z'), tenantKind: 'COUNTY', personId: 'somebody', here: [], elsewhere: [], delegated: [], units: new Map([[3, BUREAU], [4, { kind: 'DISCIPLINE_BODY', lineCode: null }]]), otherAdministrators: 1 }
const refusal = (memberships: { id: number | null; unitId: number | null; duties: Duty[]; until?: Date | null }[], facts: Partial<PeopleFacts> = {}): string | null => {
  try {
    checkPerson({ memberships }, { ...FACTS, ...facts })
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
const centre = (...duties: Duty[]) => ({ id: null, unitId: null, duties })

describe('人员的规矩', () => {
  test('三员互斥，跨中心也算', () => {
    expect(refusal([centre('TENANT_ADMIN', 'SECURITY_ADMIN')])).toBe('people.separate-administrators')
    expect(refusal([centre('SECURITY_AUDITOR'), { id: null, unitId: null, duties: ['SECURITY_ADMIN'] }])).toBe('people.separate-administrators')
    expect(refusal([centre('TENANT_ADMIN')], { elsewhere: ['SECURITY_AUDITOR'] })).toBe('people.separate-administrators')
    expect(refusal([centre('TENANT_ADMIN')], { elsewhere: ['TENANT_ADMIN'] })).toBe(null)
  })
  test('最后一位系统管理员动不得', () => {
    const here = [{ id: 7, duties: ['TENANT_ADMIN'] as const, until: null }]
    expect(refusal([{ id: 7, unitId: null, duties: ['AGENT'] }], { here, otherAdministrators: 0 })).toBe('people.last-administrator')
    expect(refusal([], { here, otherAdministrators: 0 })).toBe('people.last-administrator')
    expect(refusal([], { here })).toBe(null)
    expect(() => checkLeaving({ here, otherAdministrators: 0 })).toThrow('people.last-administrator')
  })
  test('不改自己的岗位，改自己的姓名可以', () => {
    const here = [{ id: 7, duties: ['TENANT_ADMIN'] as const, until: null }]
    expect(refusal([{ id: 7, unitId: null, duties: ['TENANT_ADMIN', 'DISPATCHER'] }], { here, personId: 'boss' })).toBe('people.own-duties')
    expect(refusal([{ id: 7, unitId: null, duties: ['TENANT_ADMIN'] }], { here, personId: 'boss' })).toBe(null)
  })
  test('到期日要在今天以后，原来的不用改；最后一位系统管理员不能有到期日', () => {
    const later = new Date('2026-06-01T00:00:00Z')
    expect(refusal([{ ...centre('AGENT'), until: new Date('2026-03-01T00:00:00Z') }])).toBe('people.until-past')
    expect(refusal([{ ...centre('AGENT'), until: later }])).toBe(null)
    const here = [{ id: 7, duties: ['TENANT_ADMIN'] as const, until: null }]
    expect(refusal([{ id: 7, unitId: null, duties: ['TENANT_ADMIN'], until: later }], { here, otherAdministrators: 0 })).toBe('people.last-administrator')
    expect(refusal([{ id: 7, unitId: null, duties: ['TENANT_ADMIN'], until: later }], { here, personId: 'boss' })).toBe('people.own-duties')
    expect(refusal([{ id: 7, unitId: null, duties: ['TENANT_ADMIN'] }], { here, otherAdministrators: 0 })).toBe(null)
  })
  test('岗位各在其位，别人的身份不能冒领', () => {
    expect(refusal([centre('UNIT_LIAISON')])).toBe('people.duty-not-here')
    expect(refusal([{ id: null, unitId: 3, duties: ['DISPATCHER'] }])).toBe('people.duty-not-here')
    expect(refusal([centre('PREF_OVERSEER')])).toBe('people.duty-not-here')
    for (const duty of ['SYSTEM', 'PLATFORM_ADMIN'] as const) expect(refusal([centre(duty)])).toBe('people.duty-not-here')
    expect(refusal([{ id: 99, unitId: null, duties: ['AGENT'] }])).toBe('people.not-found')
    expect(dutiesFor('PREFECTURE', null)).toContain('PREF_OVERSEER')
    expect(refusal([{ id: null, unitId: 99, duties: ['UNIT_LIAISON'] }])).toBe('people.unit-not-here')
  })
  test('条线督办员挂地市有条线的部门，督查和纪检挂自己的机构', () => {
    const line = [{ id: null, unitId: 3, duties: ['LINE_OVERSEER'] as Duty[] }]
    expect(refusal(line, { tenantKind: 'PREFECTURE' })).toBe(null)
    expect(refusal(line)).toBe('people.duty-not-here')
    expect(refusal(line, { tenantKind: 'PREFECTURE', units: new Map([[3, { ...BUREAU, lineCode: null }]]) })).toBe('people.duty-not-here')
    expect(refusal([centre('LINE_OVERSEER')], { tenantKind: 'PREFECTURE' })).toBe('people.duty-not-here')
    expect(refusal([{ id: null, unitId: 4, duties: ['DISCIPLINE_VIEWER'] }])).toBe(null)
    expect(refusal([{ id: null, unitId: 3, duties: ['DISCIPLINE_VIEWER'] }])).toBe('people.duty-not-here')
  })
  test('平台岗位只在平台，上线管理员也可在地市；都不兼看得见工单的岗位，跨中心也算', () => {
    expect(dutiesFor('PLATFORM', null)).toEqual(['PLATFORM_ADMIN', 'ONBOARDING_ADMIN'])
    expect(refusal([centre('DISPATCHER')], { tenantKind: 'PLATFORM' })).toBe('people.duty-not-here')
    expect(refusal([centre('ONBOARDING_ADMIN')], { tenantKind: 'PREFECTURE' })).toBe(null)
    expect(refusal([centre('ONBOARDING_ADMIN', 'SECURITY_AUDITOR')], { tenantKind: 'PREFECTURE' })).toBe(null)
    expect(refusal([centre('ONBOARDING_ADMIN', 'ANALYST')], { tenantKind: 'PREFECTURE' })).toBe('people.orders-apart')
    expect(refusal([centre('DISPATCHER')], { elsewhere: ['PLATFORM_ADMIN'] })).toBe('people.orders-apart')
  })
  test('安全管理员、安全审计员不兼看得见工单的岗位，另一个岗位、另一个中心也算；看不见工单的岗位可以兼', () => {
    for (const duty of ['SECURITY_ADMIN', 'SECURITY_AUDITOR'] as const) {
      const seeing = DUTIES.filter((each) => readsOrders(each))
      expect(seeing.length).toBeGreaterThan(20)
      for (const other of seeing) {
        expect(keptApart([duty, other])).toEqual({ duty, other })
        expect(refusal([centre(duty)], { elsewhere: [other] })).toBe('people.orders-apart')
        expect(refusal([centre('AGENT')], { elsewhere: [duty] })).toBe('people.orders-apart')
      }
      expect(refusal([centre(duty, 'AGENT')])).toBe('people.orders-apart')
      expect(refusal([centre(duty), { id: null, unitId: 3, duties: ['UNIT_LIAISON'] }])).toBe('people.orders-apart')
      expect(refusal([centre(duty)])).toBe(null)
      expect(refusal([centre(duty, 'KB_EDITOR')])).toBe(null)
      expect(refusal([centre('KB_EDITOR')], { elsewhere: [duty] })).toBe(null)
    }
  })
  test('管理员和督办员要验证码', () => {
    expect([needsSecondFactor(['AGENT']), needsSecondFactor(['SUPERVISOR']), needsSecondFactor(['AGENT', 'TENANT_ADMIN'])]).toEqual([false, true, true])
  })
})
