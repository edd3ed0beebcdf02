import { expect, test } from 'vitest'
import { beijing } from '../../deadline/test-calendars.ts'
import { buildGround, buildHandled, NOW, play, refusal } from '../testing.ts'
import { archive } from './archive.ts'

const closedOrder = buildHandled({ status: 'CLOSED', closedAt: NOW })

test('办结满 30 天封存', () => {
  const now = beijing('2026-04-04 10:00')
  expect(play(archive, closedOrder, {}, buildGround({ now })).patch).toMatchObject({ status: 'ARCHIVED', archivedAt: now })
})

test('不满 30 天不归档，在办的不归档', () => {
  expect(refusal(() => play(archive, closedOrder, {}, buildGround({ now: beijing('2026-04-02 10:00') })))).toBe('work-order.archive-not-due')
  expect(refusal(() => play(archive, buildHandled(), {}))).toBe('work-order.not-in-state')
})
