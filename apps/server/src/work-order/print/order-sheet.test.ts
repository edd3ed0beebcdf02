import { SICHUAN } from '@hotline/domain/deadline/profiles.ts'
import { beijing } from '@hotline/domain/deadline/test-calendars.ts'
import { formSettings, ORDER_DEFAULTS } from '@hotline/domain/work-order/settings.ts'
import { buildHandled, NOW } from '@hotline/domain/work-order/testing.ts'
import { expect, test } from 'vitest'
import type { OrderDto } from '../present.ts'
import { orderSheet } from './order-sheet.ts'

const order = (changes: Partial<OrderDto> = {}): OrderDto => ({
  ...buildHandled(), caller: { view: 'HIDDEN', name: null, phone: null, gender: null, type: 'PERSON', enterpriseName: null, mayReveal: false },
  clock: null, citizenClock: null, contactClock: null, reportClock: null, stageReports: [], categoryPath: null, areaName: '利州区', ownerName: '利州区', holderName: '区住建局', verbs: [], policy: null, catalogue: null, settings: formSettings(ORDER_DEFAULTS), mayTrace: false, ...changes,
})
const history = {
  events: [], assignments: [], custody: [], records: [], transfers: [], disputes: [], opinions: [], attachments: [], evaluations: [], attempts: [], linkages: [], requests: [], supervisions: [],
  questions: [], filings: [], parent: null, previous: null, merged: [], repeats: [],
}
const printed = (changes: Partial<OrderDto>): string =>
  JSON.stringify(orderSheet({ order: order(changes), history, held: [], policy: SICHUAN, printed: { by: '李明', account: 'lizhou-dispatcher', at: NOW, purpose: '存档' }, link: 'http://localhost/orders/1' }).content)

test('处理单写明法定期限和条款，办理时限就是它；没设过的没有这一行', () => {
  const statutoryLimit = { limit: { unit: 'CALENDAR_DAY' as const, amount: 60 }, clause: '《中华人民共和国行政复议法》第六十二条' }
  const sheet = printed({ statutoryLimit })
  expect(sheet).toContain(`60 日。${statutoryLimit.clause}`)
  expect(sheet).toContain('"60 日"')
  expect(printed({ statutoryLimit, dueAt: beijing('2027-01-19 18:00') })).toContain('"2027-01-19 18:00"')
  expect(printed({})).toContain('"7 工作日"')
  expect(printed({})).toContain('"03-13 18:00"')
  expect(printed({})).not.toContain('法定期限')
})

test('改过的答复都在经过里，现在的这份在上面，不印两遍', () => {
  const event = { fromStatus: 'IN_PROGRESS', toStatus: 'UNIT_REVIEW', actorName: '王强', actorPlace: '区住建局', actorTenantId: 2, type: 'work-order.reply-submitted' as const }
  const [first, last] = ['已通知物业，尽快修好。', '3 月 5 日更换控制板，当日恢复运行。']
  const sheet = JSON.stringify(orderSheet({
    order: order({ replyText: last, resolution: 'RESOLVED' }), held: [], policy: SICHUAN, printed: { by: '李明', account: 'lizhou-dispatcher', at: NOW, purpose: '存档' }, link: 'http://localhost/orders/1',
    history: { ...history, events: [{ ...event, id: 'e1', version: 4, at: NOW, payload: { reply: first, resolution: 'PLANNED' } }, { ...event, id: 'e2', version: 7, at: NOW, payload: { reply: last, resolution: 'RESOLVED' } }] },
  }).content)
  expect(sheet).toContain(first)
  expect(sheet.split(last)).toHaveLength(2)
  expect(sheet).toContain('全文见“单位答复”')
})

test('每一段在自己那一页都有上边线，换页时表头不缺边；再长的一步也分行写，不会有一行比一页还高', () => {
  const record = { id: 'r1', assignmentId: 'a1', kind: 'PROGRESS', at: NOW, mode: null, reached: null, content: Array.from({ length: 60 }, (_, at) => `${at + 1}、楼道灯`).join('\n'), personId: 'h1', personName: '王强' } as const
  const { content } = orderSheet({ order: order(), history: { ...history, records: [record] }, held: [], policy: SICHUAN, printed: { by: '李明', account: 'lizhou-dispatcher', at: NOW, purpose: '存档' }, link: 'http://localhost/orders/1' })
  // safe: what the sheet is made of, read as the tables that it is
  const tables = (content as { table?: { body: unknown[][]; dontBreakRows?: boolean }; layout?: { hLineWidth: (row: number, node: unknown) => number } }[]).flatMap(({ table, layout }) => (table && layout ? [{ table, layout }] : []))
  expect(tables).toHaveLength(4)
  for (const { table, layout } of tables) for (const row of [0, table.body.length]) expect(layout.hLineWidth(row, { table })).toBeGreaterThan(0)
  const course = tables.find(({ table }) => table.dontBreakRows)?.table.body
  expect(course?.map(([, act]) => act)).toEqual([expect.anything(), '进展', '（接上）', '（接上）'])
})
