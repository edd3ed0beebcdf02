import { describe, expect, test } from 'vitest'
import { SICHUAN } from '../deadline/profiles.ts'
import { beijing } from '../deadline/test-calendars.ts'
import { ROUTING_DEFAULTS } from '../routing/model.ts'
import { ORDER_DEFAULTS } from '../work-order/settings.ts'
import { buildDraft, buildOrder } from '../work-order/testing.ts'
import { policyBook, settingsOf, slaOf, type PublishedVersion } from './book.ts'
import { differences, heldContent } from './tighten.ts'

const FIRST = beijing('2025-01-01 00:00')
const CHANGE = beijing('2026-04-01 00:00')
const MINUTE = 60_000
const version = (overrides: Partial<PublishedVersion>): PublishedVersion => ({
  id: 1, tenantId: 1, kind: 'SLA', number: 1, name: '办理时限', content: SICHUAN, effectiveFrom: FIRST, effectiveTo: null, documentTitle: null, documentNo: null, ...overrides,
})
const shorter = { ...SICHUAN, handle: { ...SICHUAN.handle, help: { unit: 'WORKING_DAY' as const, amount: 5 } } }
const BOOK = policyBook([
  version({ effectiveTo: CHANGE }),
  version({ id: 2, number: 2, content: shorter, effectiveFrom: CHANGE }),
  version({ id: 3, tenantId: 2, content: { handle: { consult: { unit: 'WORKING_DAY', amount: 1 } } }, effectiveFrom: CHANGE }),
], () => 1)

test('到点自己生效：差一分钟是旧版，到了是新版', () => {
  expect(slaOf(BOOK.at('SLA', 1, new Date(CHANGE.getTime() - MINUTE)))).toMatchObject({ id: 1, handle: { help: { amount: 7 } } })
  expect(slaOf(BOOK.at('SLA', 1, CHANGE))).toMatchObject({ id: 2, handle: { help: { amount: 5 } } })
})

test('县区：没另定就是地市的，另定了就是收紧后的', () => {
  expect(slaOf(BOOK.at('SLA', 3, CHANGE))).toMatchObject({ id: 2 })
  expect(slaOf(BOOK.at('SLA', 2, new Date(CHANGE.getTime() - 1)))).toMatchObject({ id: 1 })
  expect(slaOf(BOOK.at('SLA', 2, CHANGE))).toMatchObject({ id: 3, handle: { consult: { amount: 1 }, help: { amount: 5 } } })
})

describe('工单按受理时的版本', () => {
  const now = new Date(CHANGE.getTime() + 86_400_000)
  test('施行前受理的，施行后仍是旧版；草稿按现在', () => {
    const before = buildOrder({ registeredAt: new Date(CHANGE.getTime() - MINUTE), slaPolicyId: 1 })
    expect(slaOf(BOOK.of('SLA', before, now))).toMatchObject({ id: 1 })
    expect(slaOf(BOOK.of('SLA', buildOrder({ registeredAt: CHANGE, slaPolicyId: 3 }), now))).toMatchObject({ id: 3 })
    expect(slaOf(BOOK.of('SLA', buildDraft(), now))).toMatchObject({ id: 3 })
  })

  test('转到别的县，仍按受理时那一版', () => {
    const passedOn = buildOrder({ tenantId: 4, registeredAt: now, slaPolicyId: 3 })
    expect(slaOf(BOOK.of('SLA', passedOn, now))).toMatchObject({ id: 3, handle: { consult: { amount: 1 } } })
  })

  test('不予受理改为受理的，按改的时候', () => {
    expect(slaOf(BOOK.of('SLA', buildOrder({ status: 'REJECTED', registeredAt: FIRST, slaPolicyId: 1 }), now))).toMatchObject({ id: 3 })
  })
})

test('失效而没有下一版：没有时限可用；一般设置回到规则书的建议', () => {
  const ended = policyBook([version({ effectiveTo: CHANGE })], () => 1)
  expect(ended.at('SLA', 2, CHANGE)).toBeNull()
  expect(ended.at('MATCH', 2, CHANGE)).toMatchObject({ base: null, own: null, content: { suggest: 0.7 } })
})

test('办理规则按最初受理的县和时刻：转走了也还是那一版', () => {
  const book = policyBook([version({ id: 9, tenantId: 2, kind: 'ORDER', content: { maximumRedos: 1 }, effectiveFrom: CHANGE })], () => 1)
  const passedOn = (registeredAt: Date) => settingsOf('ORDER', book.of('ORDER', buildOrder({ tenantId: 3, originTenantId: 2, registeredAt }), now())).maximumRedos
  expect([passedOn(new Date(CHANGE.getTime() - 1)), passedOn(CHANGE)]).toEqual([2, 1])
  expect(settingsOf('ORDER', book.at('ORDER', 3, now())).maximumRedos).toBe(2)
})

test('设置比版本新：早先公布的版本没有这一项，按规则书的建议', () => {
  const { statutoryLimit: _later, ...then } = ORDER_DEFAULTS
  const book = policyBook([version({ kind: 'ORDER', content: { ...then, maximumRedos: 1 } })], () => 1)
  expect(settingsOf('ORDER', book.at('ORDER', 2, CHANGE))).toEqual({ ...ORDER_DEFAULTS, maximumRedos: 1 })
})

test('同一版算一次，之后给同一个对象', () => {
  expect(BOOK.at('SLA', 2, CHANGE)).toBe(BOOK.at('SLA', 2, now()))
})
const now = () => new Date(CHANGE.getTime() + 1)

test('以前发布的派单规则没写单位变动的，按那时的；县里只能把报备和提醒定得更紧', () => {
  const { unit, ...then } = ROUTING_DEFAULTS
  const book = policyBook([
    version({ kind: 'ROUTING', content: { ...then, minimumStaff: 3 } }),
    version({ id: 2, tenantId: 2, kind: 'ROUTING', content: { unit: { fileContactWithin: { unit: 'WORKING_DAY', amount: 5 } } } }),
  ], () => 1)
  expect(settingsOf('ROUTING', book.at('ROUTING', 1, CHANGE))).toEqual({ ...ROUTING_DEFAULTS, minimumStaff: 3 })
  expect(differences('ROUTING', heldContent('ROUTING', then), { ...ROUTING_DEFAULTS, minimumStaff: 3 }).map(({ term }) => term.path)).toEqual(['minimumStaff'])
  expect(heldContent('ROUTING', { minimumStaff: '三' })).toEqual({ minimumStaff: '三' })
  expect(settingsOf('ROUTING', book.at('ROUTING', 2, CHANGE)).unit).toEqual({ ...unit, fileContactWithin: { unit: 'WORKING_DAY', amount: 5 } })
})
