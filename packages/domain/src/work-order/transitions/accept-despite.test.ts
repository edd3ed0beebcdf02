import { expect, test } from 'vitest'
import { beijing } from '../../deadline/test-calendars.ts'
import { buildGround, buildHandled, buildRecord, buildUnitActor, NOW, play, refusal } from '../testing.ts'
import { acceptDespite } from './accept-despite.ts'
import { signStatement } from './sign-statement.ts'

const judged = buildHandled({ status: 'REDO_REVIEW', holderUnitId: null, resolution: 'UNREASONABLE' })
const signed = buildGround({ facts: { records: [buildRecord({ kind: 'STATEMENT', mode: null, reached: null, at: NOW })] } })

test('认定无效即办结，留下依据', () => {
  const { patch, event } = play(acceptDespite, judged, { code: 'I1', evidence: '已引用条例第八条解释，有录音' }, signed)
  expect(patch).toMatchObject({ status: 'CLOSED', closeReason: 'UNREASONABLE', closedAt: NOW, dissatisfactionEffective: false })
  expect(event).toMatchObject({ code: 'I1', evidence: '已引用条例第八条解释，有录音' })
})

test('没有依据不能认定无效', () => {
  expect(refusal(() => play(acceptDespite, judged, { code: 'I1', evidence: ' ' }, signed))).toBe('work-order.ineffective-evidence-missing')
})

test('没有主要负责人这一轮签署的说明不能认定无效', () => {
  const despite = (records: Parameters<typeof buildRecord>[0][]) => refusal(() => play(acceptDespite, judged, { code: 'I1', evidence: '有录音' }, buildGround({ facts: { records: records.map(buildRecord) } })))
  expect(despite([])).toBe('work-order.chief-not-signed')
  expect(despite([{ kind: 'PROGRESS' }])).toBe('work-order.chief-not-signed')
  expect(despite([{ kind: 'STATEMENT', at: beijing('2026-03-02 10:00') }])).toBe('work-order.chief-not-signed')
})

test('替单位签了说明的人，不能再替中心认定；代他的人也不能', () => {
  const records = [buildRecord({ kind: 'STATEMENT', at: NOW, personId: 'c1' })]
  const judging = (actor: object) => refusal(() => play(acceptDespite, judged, { code: 'I1', evidence: '有录音' }, buildGround({ actor, facts: { records } })))
  expect(judging({ personId: 'c1', duties: ['SUPERVISOR'] })).toBe('work-order.four-eyes')
  expect(judging({ personId: 's9', actsFor: [{ personId: 'c1', name: '周凯' }], duties: ['SUPERVISOR'] })).toBe('work-order.four-eyes')
  expect(judging({ personId: 's1', duties: ['SUPERVISOR'] })).toBeNull()
})

test('说明署名留在办理记录里，情形和说明都要有', () => {
  const chief = buildGround({ actor: buildUnitActor({ personId: 'c1', name: '周凯', duties: ['UNIT_CHIEF'] }) })
  const { patch, rows } = play(signStatement, judged, { code: 'I3', statement: '已按标准办结，诉求人不满的是标准本身' }, chief)
  expect(patch).toEqual({})
  expect(rows).toEqual([{ insert: 'handling_record', row: expect.objectContaining({ kind: 'STATEMENT', at: NOW, personId: 'c1', personName: '周凯', content: '不满的是政策、其他单位或热线本身。已按标准办结，诉求人不满的是标准本身' }) }])
  expect(refusal(() => play(signStatement, judged, { code: 'I3', statement: ' ' }, chief))).toBe('work-order.statement-missing')
  // An input as it may come from outside.
  expect(refusal(() => play(signStatement, judged, { statement: '有依据' } as never, chief))).toBe('work-order.ineffective-code-missing')
})
