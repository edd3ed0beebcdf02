import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DUTIES, type Duty } from '../access/duties.ts'
import { DomainError } from '../errors.ts'
import { NOW } from '../work-order/testing.ts'
import { delegable, DELEGABLE, delegationState } from './model.ts'
import { checkDelegation, checkEnd, type DelegationFacts, type MakeDelegation } from './rules.ts'
import { DELEGATION_DEFAULTS } from './settings.ts'

const DAY = 86_400_000
const inDays = (days: number) => new Date(NOW.getTime() + days * DAY)
const giver = { personId: 'a', duties: ['DISPATCHER'] as Duty[] }
const keeper = { personId: 'k', duties: ['SECURITY_ADMIN'] as Duty[] }
const WANTED: MakeDelegation = { giverId: 'a', membershipId: 1, viaId: null, delegateId: 'b', duties: ['DISPATCHER'], from: null, until: inDays(7), reason: '外出培训' }
const FACTS: DelegationFacts = {
  source: { giverName: '王芳', duties: ['DISPATCHER', 'COORDINATOR'], people: ['a'], links: 0, until: null }, delegate: { id: 'b', name: '李强', duties: ['AGENT'] },
  overlaps: false, settings: DELEGATION_DEFAULTS, now: NOW,
}
function refusal(work: () => unknown): string | null {
  try {
    work()
    return null
  } catch (error) {
    if (error instanceof DomainError) return error.code
    throw error
  }
}
const refused = (input: Partial<MakeDelegation>, facts: Partial<DelegationFacts> = {}, actor = giver) => refusal(() => checkDelegation(actor, { ...WANTED, ...input }, { ...FACTS, ...facts }))

describe('能委托什么', () => {
  test('本人委托，或由安全管理员代为办理；没写开始就从现在起', () => {
    expect(checkDelegation(giver, WANTED, FACTS)).toEqual({ from: NOW, until: inDays(7) })
    expect(checkDelegation(giver, { ...WANTED, from: inDays(1) }, FACTS)).toEqual({ from: inDays(1), until: inDays(7) })
    expect(checkDelegation(giver, { ...WANTED, from: inDays(-5) }, FACTS).from).toEqual(NOW)
    expect(refused({}, {}, keeper)).toBeNull()
  })
  test('别人的岗位，和没有的岗位，说的是一样的话', () => {
    for (const duty of DUTIES.filter((each) => each !== 'SECURITY_ADMIN')) expect(refused({}, {}, { personId: 'x', duties: [duty] })).toBe('delegation.source-missing')
    expect(refused({}, { source: undefined })).toBe('delegation.source-missing')
  })
  test('不能给自己，安全管理员也不能把别人的给自己', () => {
    expect(refused({ delegateId: 'a' })).toBe('delegation.to-oneself')
    expect(refused({ delegateId: 'k' }, { delegate: { id: 'k', name: '管理', duties: ['SECURITY_ADMIN'] } }, keeper)).toBe('delegation.own-duties')
  })
  test('只给本中心在岗的人，不给监督别人的人', () => {
    expect(refused({}, { delegate: undefined })).toBe('delegation.not-here')
    for (const duty of ['SECURITY_ADMIN', 'SECURITY_AUDITOR', 'PLATFORM_ADMIN', 'ONBOARDING_ADMIN'] as const) expect(refused({}, { delegate: { id: 'b', name: '李强', duties: [duty] } })).toBe('delegation.administrator')
  })
  test('绕回来的链、太长的链都不行', () => {
    const second = { giverName: '李强', duties: ['DISPATCHER'] as Duty[], people: ['b', 'a'], links: 1, until: inDays(7) }
    expect(refused({ giverId: 'b', delegateId: 'c' }, { source: second, delegate: { id: 'c', name: '赵燕', duties: [] } }, { personId: 'b', duties: [] })).toBeNull()
    expect(refused({ giverId: 'b', delegateId: 'a' }, { source: second, delegate: { id: 'a', name: '王芳', duties: [] } }, { personId: 'b', duties: [] })).toBe('delegation.cycle')
    expect(refused({}, { source: { ...second, people: ['a', 'x', 'y'], links: 2 } })).toBe('delegation.too-deep')
    expect(refused({}, { source: { ...second, people: ['a', 'x', 'y'], links: 2 }, settings: { ...DELEGATION_DEFAULTS, maximumLinks: 3 } })).toBeNull()
  })
  test('没有的职责、管理员职责给不了', () => {
    expect(refused({ duties: ['DISPATCHER', 'SUPERVISOR'] })).toBe('delegation.duty-not-held')
    for (const duty of ['TENANT_ADMIN', 'SECURITY_ADMIN', 'SECURITY_AUDITOR', 'PLATFORM_ADMIN', 'ONBOARDING_ADMIN', 'SYSTEM'] as const) {
      expect([duty, refused({ duties: [duty] }, { source: { giverName: '王芳', duties: [duty], people: ['a'], links: 0, until: null } })]).toEqual([duty, 'delegation.duty-kept'])
    }
  })
  test('时间：不早于现在，不长过一次的上限，不晚过岗位自己的期限，不与已有的重叠', () => {
    expect(refused({ until: NOW })).toBe('delegation.until-past')
    expect(refused({ from: inDays(3), until: inDays(2) })).toBe('delegation.until-past')
    expect(refused({ until: inDays(91) })).toBe('delegation.too-long')
    expect(refused({}, { source: { giverName: '王芳', duties: ['DISPATCHER'], people: ['a'], links: 0, until: inDays(5) } })).toBe('delegation.outlasts')
    expect(refused({}, { overlaps: true })).toBe('delegation.overlaps')
  })
  test('给出去的永远不多于拿着的，也从不含管理', () => {
    const some = fc.subarray([...DUTIES])
    fc.assert(fc.property(some, some, fc.boolean(), (wanted, held, byKeeper) => {
      const code = refused({ duties: wanted }, { source: { giverName: '王芳', duties: held, people: ['a'], links: 0, until: null } }, byKeeper ? keeper : giver)
      const sound = wanted.every((duty) => held.includes(duty) && DELEGABLE.includes(duty))
      expect(code === null).toBe(sound)
    }))
    expect(delegable(DUTIES)).not.toContain('SECURITY_ADMIN')
  })
})

test('提前结束：本人或安全管理员；别人看不见，结束过的不能再结束', () => {
  const given = { giverId: 'a', until: inDays(3), endedAt: null }
  expect(refusal(() => checkEnd(giver, given, NOW))).toBeNull()
  expect(refusal(() => checkEnd(keeper, given, NOW))).toBeNull()
  expect(refusal(() => checkEnd({ personId: 'b', duties: ['DISPATCHER'] }, given, NOW))).toBe('delegation.not-found')
  expect(refusal(() => checkEnd(giver, undefined, NOW))).toBe('delegation.not-found')
  expect(refusal(() => checkEnd(giver, { ...given, endedAt: NOW }, NOW))).toBe('delegation.over')
  expect(refusal(() => checkEnd(giver, { ...given, until: NOW }, NOW))).toBe('delegation.over')
})

test('状态：未到、生效、中断、到期、提前结束', () => {
  const at = (from: number, until: number, holds: boolean, ended: number | null = null) => delegationState({ from: inDays(from), until: inDays(until), endedAt: ended === null ? null : inDays(ended), holds }, NOW)
  expect([at(1, 2, false), at(-1, 1, true), at(-1, 1, false), at(-2, -1, false), at(-2, 1, true, -1)]).toEqual(['COMING', 'IN_FORCE', 'BROKEN', 'OVER', 'ENDED'])
})
