import { expect, test } from 'vitest'
import { beijing } from '../../deadline/test-calendars.ts'
import { buildGround, buildHandled, NOW, play, refusal } from '../testing.ts'
import { archive } from './archive.ts'

const closedOrder = buildHandled({ status: 'CLOSED', closedAt: NOW, archiveDueAt: beijing('2026-04-03 18:00') })

test('到了归档日封存', () => {
  const now = beijing('2026-04-04 10:00')
  expect(play(archive, closedOrder, {}, buildGround({ now })).patch).toMatchObject({ status: 'ARCHIVED', archivedAt: now })
})

test('归档日未到不归档，在办的不归档', () => {
  expect(refusal(() => play(archive, closedOrder, {}, buildGround({ now: beijing('2026-04-03 17:59') })))).toBe('work-order.archive-not-due')
  expect(refusal(() => play(archive, buildHandled(), {}))).toBe('work-order.not-in-state')
})
