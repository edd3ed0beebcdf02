import { expect, test } from 'vitest'
import { SICHUAN } from '../deadline/profiles.ts'
import { limitSchema, slaPolicySchema } from '../deadline/sla-policy.ts'
import { COUNTY_LIMIT_KEYS, limitAt, tightened } from './limits.ts'

test('每一项都是规则里真有的时限', () => {
  for (const key of COUNTY_LIMIT_KEYS) expect(limitSchema.safeParse(limitAt(SICHUAN, key)).success, key).toBe(true)
})
test('只能缩短，原来的规则不变', () => {
  const policy = tightened(SICHUAN, { 'handle.help': 5, 'sign.normal': 1 })
  expect([policy.handle.help.amount, SICHUAN.handle.help.amount]).toEqual([5, 7])
  expect(slaPolicySchema.safeParse(policy).success).toBe(true)
  for (const limits of [{ 'handle.help': 8 }, { 'handle.help': 1.5 }]) expect(() => tightened(SICHUAN, limits)).toThrow('onboarding.limit-looser')
  expect(() => tightened(SICHUAN, { 'warning.longFromDays': 1 })).toThrow('onboarding.limit-unknown')
})
