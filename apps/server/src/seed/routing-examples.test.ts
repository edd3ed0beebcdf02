import type { RoutingOrder } from '@hotline/domain/routing/model.ts'
import { routingSentence } from '@hotline/domain/routing/phrases.zh-CN.ts'
import type { Proposal } from '@hotline/domain/routing/proposal.ts'
import { route } from '@hotline/domain/routing/route.ts'
import { expect, test } from 'vitest'
import { asSeenBy, seededFacts } from './seeded-facts.ts'

/** The worked examples of rule 6.5, each seen by the centre that has to act. */
type Example = {
  call: string
  /** Acting tenant; its first four digits name the prefecture. */
  actor: string
  order: Partial<RoutingOrder>
  /** Code of the complained-of unit. */
  complained?: string
  action: Proposal['action']
  step: Proposal['step']
  lead?: string
  co?: string[]
  target?: string
  coTenants?: string[]
  /** Best candidates as lead, where the acting tenant may not dispatch itself. */
  candidates?: string[]
  urgentFirst?: boolean
  /** Codes that explanation and warnings must hold. */
  says?: string[]
}

const examples: Example[] = [
  { call: '莎车县城市道路路灯不亮', actor: '653125', order: { areaCode: '653125', categoryCode: '0402' }, action: 'DISPATCH', step: 6, lead: '653125.URBAN_MGMT', co: ['653125.HOUSING'], says: ['S4_PLACE', 'S6_RULE'] },
  { call: '国道坑洼，县区上报', actor: '510824', order: { areaCode: '510824', categoryCode: '0501', text: '国道路面坑洼' }, action: 'REPORT_UP', step: 5, target: '510800', coTenants: ['510824'], candidates: ['510800.HIGHWAY'], says: ['S5_VERTICAL', 'R10_REPORT_UP'] },
  { call: '国道坑洼，地市派单', actor: '510800', order: { areaCode: '510824', categoryCode: '0501', text: '国道路面坑洼' }, action: 'DISPATCH', step: 5, lead: '510800.HIGHWAY', coTenants: ['510824'] },
  { call: '村道坑洼', actor: '510824', order: { areaCode: '510824', town: '陵江镇', categoryCode: '0501', text: '村道路面坑洼' }, action: 'DISPATCH', step: 6, lead: '510824.TRANSPORT', co: ['510824100'] },
  { call: '夜间打桩噪声', actor: '510821', order: { areaCode: '510821', categoryCode: '0802', text: '半夜打桩' }, action: 'DISPATCH', step: 6, lead: '510821.URBAN_MGMT', co: ['510821.HOUSING'] },
  { call: '工厂噪声', actor: '510821', order: { areaCode: '510821', categoryCode: '0801' }, action: 'DISPATCH', step: 6, lead: '510821.ECO_ENV', co: [] },
  { call: '广场舞、邻居噪声', actor: '510802', order: { areaCode: '510802', town: '510802001', categoryCode: '0803' }, action: 'DISPATCH', step: 6, lead: '510802.PUBLIC_SECURITY', co: ['510802001'] },
  { call: '工地拖欠农民工工资，春节前', actor: '653126', order: { areaCode: '653126', categoryCode: '0101', urgency: 'URGENT', text: '工地拖欠农民工工资' }, action: 'DISPATCH', step: 6, lead: '653126.HUMAN_RESOURCES', co: ['653126.HOUSING'], urgentFirst: true, says: ['S1_DUTY_FIRST'] },
  { call: '一个村停电', actor: '653125', order: { areaCode: '653125', categoryCode: '0602', urgency: 'URGENT', text: '全村停电' }, action: 'DISPATCH', step: 6, lead: '653125.POWER', co: ['653125.DEVELOPMENT_REFORM'], urgentFirst: true, says: ['S5_VERTICAL'] },
  { call: '公积金提取，县区上报', actor: '510823', order: { areaCode: '510823', categoryCode: '0108' }, action: 'REPORT_UP', step: 5, target: '510800', candidates: ['510800.HOUSING_FUND'], says: ['S5_PREFECTURE'] },
  { call: '公积金提取，地市派单', actor: '510800', order: { areaCode: '510823', categoryCode: '0108' }, action: 'DISPATCH', step: 5, lead: '510800.HOUSING_FUND', co: [] },
  { call: '物业费纠纷', actor: '653101', order: { areaCode: '653101', categoryCode: '0301', text: '物业费涨价' }, action: 'DISPATCH', step: 6, lead: '653101.HOUSING', co: ['653101.MARKET'], says: ['W_NO_TOWN'] },
  { call: '投诉县住建局工作人员，县区办', actor: '510824', order: { areaCode: '510824', categoryCode: '1304', requestType: 'COMPLAINT' }, complained: '510824.HOUSING', action: 'DISPATCH', step: 3, lead: '510824.GOV_SUPERVISION', candidates: ['510824.GOV_SUPERVISION', '510800.HOUSING'], says: ['S3_SUPERIOR'] },
  { call: '投诉县住建局工作人员，地市办', actor: '510800', order: { areaCode: '510824', categoryCode: '1304', requestType: 'COMPLAINT' }, complained: '510824.HOUSING', action: 'DISPATCH', step: 3, lead: '510800.HOUSING' },
  { call: '两区交界烧烤油烟，转办两次被退', actor: '510800', order: { areaCode: '510802', categoryCode: '0804', transferCount: 2, refusedByTenantIds: [510802, 510811] }, action: 'COORDINATE', step: 7, candidates: ['510802.URBAN_MGMT', '510811.URBAN_MGMT'], says: ['S7_REFUSED'] },
  { call: '跨三县的农渠，县区上报', actor: '653125', order: { areaCode: '653125', spansAreas: ['653126', '653124'], categoryCode: '0906' }, action: 'REPORT_UP', step: 5, target: '653100', coTenants: ['653124', '653125', '653126'], says: ['S5_SPANS'] },
  { call: '跨三县的农渠，地市派单', actor: '653100', order: { areaCode: '653125', spansAreas: ['653126', '653124'], categoryCode: '0906' }, action: 'DISPATCH', step: 5, lead: '653100.WATER_RESOURCES', coTenants: ['653124', '653125', '653126'] },
  { call: '闻到燃气味', actor: '510802', order: { areaCode: '510802', categoryCode: '0603', urgency: 'CRITICAL', text: '楼道里很浓的燃气味' }, action: 'DISPATCH', step: 6, lead: '510802.HOUSING', co: ['510802.GAS_CO', '510802.FIRE'], urgentFirst: true, says: ['S1_LINE_FIRST', 'S1_DUTY_FIRST'] },
  { call: '因欠薪扬言跳楼', actor: '653101', order: { areaCode: '653101', categoryCode: '0101', urgency: 'CRITICAL', text: '老板不给工资就要跳楼' }, action: 'DISPATCH', step: 6, lead: '653101.HUMAN_RESOURCES', urgentFirst: true, says: ['S1_LINE_FIRST', 'W_SENSITIVE'] },
  { call: '咨询医保缴费标准', actor: '510811', order: { areaCode: '510811', categoryCode: '0203', requestType: 'CONSULT' }, action: 'DISPATCH', step: 6, lead: '510811.MEDICAL_INSURANCE', says: ['W_KB_FIRST'] },
  { call: '法院判决得不到执行', actor: '653129', order: { areaCode: '653129', categoryCode: '1801', text: '法院判决了对方不履行' }, action: 'DISPATCH', step: 6, says: ['W_STATUTORY'] },
  { call: '井盖缺失，权属不明', actor: '510802', order: { areaCode: '510802', categoryCode: '0408', urgency: 'URGENT', text: '路上井盖没了' }, action: 'DISPATCH', step: 6, lead: '510802.URBAN_MGMT', urgentFirst: true },
  { call: '井盖权属争议，两次退单', actor: '510802', order: { areaCode: '510802', categoryCode: '0408', returnCount: 2 }, action: 'COORDINATE', step: 7, says: ['R8_DISPUTE'] },
  { call: '外省来电反映广元酒店', actor: '510800', order: { areaCode: '510802', categoryCode: '1106', text: '酒店不退房费' }, action: 'SEND_DOWN', step: 4, target: '510802', candidates: ['510802.CULTURE_TOURISM'], says: ['R11_SEND_DOWN'] },
  { call: '广元市民问成都的学校', actor: '510800', order: { areaCode: '510104', categoryCode: '1101' }, action: 'REFUSE_AREA', step: 4, says: ['S4_OUTSIDE'] },
]

test.each(examples)('$call', (example) => {
  const all = seededFacts(`${example.actor.slice(0, 4)}00`)
  const idOf = (code: string) => all.units.find((unit) => unit.code === code)?.id ?? null
  const codeOf = (id: number | null) => all.units.find((unit) => unit.id === id)?.code
  const proposal = route(asSeenBy(all, example.actor, { ...example.order, complainedUnitId: example.complained ? idOf(example.complained) : null }))
  const remarks = [...proposal.explanation, ...proposal.warnings]

  expect([proposal.action, proposal.step]).toEqual([example.action, example.step])
  if (example.lead) expect(codeOf(proposal.lead)).toBe(example.lead)
  if (example.action !== 'DISPATCH') expect(proposal.lead).toBeNull()
  if (example.co) expect(proposal.co.map(codeOf)).toEqual(example.co)
  if (example.target) expect(proposal.targetTenantId).toBe(Number(example.target))
  if (example.coTenants) expect(proposal.coTenantIds).toEqual(example.coTenants.map(Number))
  if (example.candidates) {
    const leads = proposal.candidates.filter((candidate) => candidate.roleInOrder === 'LEAD').map((candidate) => codeOf(candidate.unitId))
    expect(leads.slice(0, example.candidates.length)).toEqual(example.candidates)
  }
  expect(proposal.urgentFirst).toBe(example.urgentFirst ?? false)
  expect(remarks.map((remark) => remark.code)).toEqual(expect.arrayContaining(example.says ?? []))
  // Every sentence can be said: nothing is left unfilled.
  expect(remarks.map(routingSentence).filter((sentence) => /[{}]|undefined|“”/.test(sentence))).toEqual([])
})
