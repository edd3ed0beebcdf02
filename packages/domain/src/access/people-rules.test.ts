import { describe, expect, test } from 'vitest'
import type { Duty } from './duties.ts'
import { checkLeaving, checkPerson, dutiesFor, needsSecondFactor, type PeopleFacts } from './people-rules.ts'

const FACTS: PeopleFacts = { actorId: 'boss', tenantKind: 'COUNTY', personId: 'somebody', here: [], elsewhere: [], delegated: [], otherAdministrators: 1 }
const refusal = (memberships: { id: number | null; unitId: number | null; duties: Duty[] }[], facts: Partial<PeopleFacts> = {}): string | null => {
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
    const here = [{ id: 7, duties: ['TENANT_ADMIN'] as const }]
    expect(refusal([{ id: 7, unitId: null, duties: ['AGENT'] }], { here, otherAdministrators: 0 })).toBe('people.last-administrator')
    expect(refusal([], { here, otherAdministrators: 0 })).toBe('people.last-administrator')
    expect(refusal([], { here })).toBe(null)
    expect(() => checkLeaving({ here, otherAdministrators: 0 })).toThrow('people.last-administrator')
  })
  test('不改自己的岗位，改自己的姓名可以', () => {
    const here = [{ id: 7, duties: ['TENANT_ADMIN'] as const }]
    expect(refusal([{ id: 7, unitId: null, duties: ['TENANT_ADMIN', 'DISPATCHER'] }], { here, personId: 'boss' })).toBe('people.own-duties')
    expect(refusal([{ id: 7, unitId: null, duties: ['TENANT_ADMIN'] }], { here, personId: 'boss' })).toBe(null)
  })
  test('岗位各在其位，别人的身份不能冒领', () => {
    expect(refusal([centre('UNIT_LIAISON')])).toBe('people.duty-not-here')
    expect(refusal([{ id: null, unitId: 3, duties: ['DISPATCHER'] }])).toBe('people.duty-not-here')
    expect(refusal([centre('PREF_OVERSEER')])).toBe('people.duty-not-here')
    for (const duty of ['SYSTEM', 'PLATFORM_ADMIN'] as const) expect(refusal([centre(duty)])).toBe('people.duty-not-here')
    expect(refusal([{ id: 99, unitId: null, duties: ['AGENT'] }])).toBe('people.not-found')
    expect(dutiesFor('PREFECTURE', false)).toContain('PREF_OVERSEER')
  })
  test('管理员和督办员要验证码', () => {
    expect([needsSecondFactor(['AGENT']), needsSecondFactor(['SUPERVISOR']), needsSecondFactor(['AGENT', 'TENANT_ADMIN'])]).toEqual([false, true, true])
  })
})
