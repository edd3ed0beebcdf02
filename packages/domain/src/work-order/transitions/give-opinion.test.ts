import { expect, test } from 'vitest'
import { beijing } from '../../deadline/test-calendars.ts'
import { buildGround, NOW, play, refusal } from '../testing.ts'
import { giveOpinion } from './give-opinion.ts'
import { buildDispute, buildDisputed, buildOpinion } from './transfer-world.ts'

const opinions = [buildOpinion(), buildOpinion({ id: 'o3', partyTenantId: 3, partyName: '昭化区' })]
const facts = { dispute: buildDispute(), opinions }
const input = { words: '道路权属在对方', clause: '权责清单第 3 条' }
const late = beijing('2026-03-06 09:00')

test('各方只填自己的一份意见', () => {
  const { patch, rows } = play(giveOpinion, buildDisputed(), input, buildGround({ facts }))
  expect(patch.nextDueAt).toEqual(beijing('2026-03-05 18:00'))
  expect(rows).toEqual([{ update: 'dispute_opinion', id: 'o2', patch: { ...input, evidence: null, givenAt: NOW } }])
})
test('意见齐备后按指定时限走', () => {
  const given = { ...facts, opinions: [buildOpinion(), buildOpinion({ id: 'o3', givenAt: NOW })] }
  expect(play(giveOpinion, buildDisputed(), input, buildGround({ facts: given })).patch.nextDueAt).toEqual(beijing('2026-03-09 18:00'))
})
test('意见只能提交一次', () => {
  const given = { ...facts, opinions: [buildOpinion({ givenAt: NOW })] }
  expect(refusal(() => play(giveOpinion, buildDisputed(), input, buildGround({ facts: given })))).toBe('work-order.opinion-given')
})
test('逾期不能再提交，由系统记为沉默', () => {
  expect(refusal(() => play(giveOpinion, buildDisputed(), input, buildGround({ facts, now: late })))).toBe('work-order.opinion-late')
  const { rows } = play(giveOpinion, buildDisputed(), { silent: true }, buildGround({ actor: { duties: ['SYSTEM'] }, facts, now: late }))
  expect(rows).toEqual(['o2', 'o3'].map((id) => ({ update: 'dispute_opinion', id, patch: { silentAt: late } })))
})
test('沉默只能由系统在逾期后记', () => {
  expect(refusal(() => play(giveOpinion, buildDisputed(), { silent: true }, buildGround({ facts, now: late })))).toBe('work-order.silence-is-marked')
  expect(refusal(() => play(giveOpinion, buildDisputed(), { silent: true }, buildGround({ actor: { duties: ['SYSTEM'] }, facts })))).toBe('work-order.opinion-not-due')
})
test('意见须引条款', () => {
  expect(refusal(() => play(giveOpinion, buildDisputed(), { words: '不归我们' }, buildGround({ facts })))).toBe('work-order.clause-missing')
})
