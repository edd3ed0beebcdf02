import { expect, test } from 'vitest'
import { beijing } from '../../deadline/test-calendars.ts'
import { errors, sentence } from './errors.ts'

declare global {
  // The test runner's own; declared here because the domain has no bundler to take the type from.
  interface ImportMeta {
    glob(pattern: readonly string[], options: { query: '?raw'; import: 'default'; eager: true }): Record<string, string>
  }
}

const files = import.meta.glob(['../*.ts', '../transitions/*.ts', '!../**/*.test.ts', '!../events.ts', '!../testing.ts'], { query: '?raw', import: 'default', eager: true })
const sources = Object.values(files).join('\n')

test('规则里的每个拒绝理由都有一句中文', () => {
  expect(Object.keys(files)).toContain('../transitions/dispatch.ts')
  const named = [...sources.matchAll(/'(work-order\.[a-z-]+)'/g)].map((match) => match[1])
  const texts = [...sources.matchAll(/\b(maybeW|w)ords\('([a-z-]+)'/g)].flatMap((match) => [
    ...(match[1] === 'w' ? [`work-order.${match[2]}-missing`] : []),
    `work-order.${match[2]}-too-long`,
  ])
  const unspoken = [...new Set([...named, ...texts])].filter((code) => code && !Object.hasOwn(errors, code))
  expect(unspoken).toEqual([])
})
test('每句话都以句号收尾', () => {
  for (const phrase of Object.values(errors)) expect(phrase).toMatch(/。$/)
})
test('动作、状态、时间写成中文', () => {
  expect(sentence('work-order.not-in-state', { verb: 'sign', status: 'CLOSED' })).toBe('工单现在是“已办结”，不能“签收”：请刷新查看最新进展。')
  expect(sentence('deadline.office-hours-missing', { date: beijing('2026-03-04 10:00') })).toContain('3月4日')
})
test('派单违反多条规则的一并说明', () => {
  expect(sentence('routing.R4_INACTIVE', { unit: '区城管局', others: [{ code: 'R3_LEAD_IS_CO', params: { unit: '区城管局' } }] })).toBe(
    '区城管局已停用：请改选启用中的单位。区城管局已经是主办单位：请从协办单位中去掉它。',
  )
})
test('不认识的代码说操作没有完成', () => {
  expect(sentence('work-order.toString')).toBe(errors['server.failed'])
  expect(sentence('routing.nothing')).toBe(errors['server.failed'])
})
