import { expect, test } from 'vitest'
import { beijing } from '../../deadline/test-calendars.ts'
import type { Supervision } from '../beside.ts'
import { buildGround, buildHandled, NOW, play, refusal } from '../testing.ts'
import { closeSupervision } from './close-supervision.ts'
import { openSupervision } from './open-supervision.ts'
import { prefecture, supervisor } from './request-world.ts'

const input = { level: 'L3' as const, trigger: 'P1' as const, requirements: '三日内恢复运行并报告' }
const open = (overrides: Partial<Supervision> = {}): Supervision => ({
  id: 's', issuerTenantId: 2, level: 'L3', trigger: 'P1', requirements: '', dueAt: null, openedBy: 's1', openedByName: '周涛', openedAt: NOW, closedAt: null, closedBy: null, result: null, ...overrides,
})

test('督办写明情形和要求，期限按级别和紧急程度', () => {
  const issue = (overrides: Partial<typeof input> | { level: 'L1' | 'L2' }, urgency: 'NORMAL' | 'URGENT' = 'NORMAL') =>
    play(openSupervision, buildHandled({ urgency }), { ...input, ...overrides }, buildGround({ actor: supervisor })).event.dueAt
  expect(play(openSupervision, buildHandled(), input, buildGround({ actor: supervisor })).patch).toEqual({ isSupervised: true })
  expect(issue({})).toEqual(beijing('2026-03-09 18:00'))
  expect(issue({}, 'URGENT')).toEqual(beijing('2026-03-05 18:00'))
  expect(issue({ level: 'L1' })).toEqual(beijing('2026-03-05 18:00'))
  expect(issue({ level: 'L2' })).toEqual(beijing('2026-03-06 18:00'))
})
test('同级未销号的不重复发，上级可另发', () => {
  const facts = { supervisions: [open()] }
  expect(refusal(() => play(openSupervision, buildHandled(), input, buildGround({ actor: supervisor, facts })))).toBe('work-order.supervision-open')
  expect(refusal(() => play(openSupervision, buildHandled(), input, buildGround({ actor: prefecture, facts })))).toBeNull()
})

test('县区的督办单报地市备案，写明级别和情形、不写诉求；催办、提醒和地市自己发的不报', () => {
  const filed = (actor: typeof supervisor, level: 'L1' | 'L2' | 'L3') => play(openSupervision, buildHandled(), { ...input, level }, buildGround({ actor })).rows.flatMap((row) => ('insert' in row && row.insert === 'filing' ? [row.row] : []))
  expect(filed(supervisor, 'L3')).toMatchObject([{ kind: 'SUPERVISION_LETTER', prefectureId: 1, subject: '督办：逾期仍未办理', objectUntil: beijing('2026-03-09 18:00') }])
  expect([filed(supervisor, 'L1'), filed(supervisor, 'L2'), filed(prefecture, 'L3')]).toEqual([[], [], []])
})

const closing = { supervisionId: 's', result: '已恢复运行' }
const ended = buildHandled({ status: 'CLOSED', isSupervised: true })
test('办结后由发出方销号；还有别的督办的仍是督办件', () => {
  expect(play(closeSupervision, ended, closing, buildGround({ actor: supervisor, facts: { supervisions: [open()] } })).patch).toEqual({ isSupervised: false })
  const both = { supervisions: [open(), open({ id: 'p', issuerTenantId: 1 })] }
  expect(play(closeSupervision, ended, closing, buildGround({ actor: supervisor, facts: both })).patch).toEqual({ isSupervised: true })
})
test('县区不能销上级的督办，未办结的不能销', () => {
  const facts = { supervisions: [open({ issuerTenantId: 1 })] }
  expect(refusal(() => play(closeSupervision, ended, closing, buildGround({ actor: supervisor, facts })))).toBe('work-order.supervision-not-yours')
  expect(refusal(() => play(closeSupervision, buildHandled(), closing, buildGround({ actor: prefecture, facts })))).toBe('work-order.supervision-order-open')
  expect(refusal(() => play(closeSupervision, ended, closing, buildGround({ actor: supervisor, facts: { supervisions: [open({ closedAt: NOW })] } })))).toBe('work-order.supervision-closed')
})
