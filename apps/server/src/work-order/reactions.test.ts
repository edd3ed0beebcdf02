import { expect, test } from 'vitest'
import { reactionsTo, type Told } from './reactions.ts'

/** A return in county 2 that its unit 21 asked for. */
const told = (type: Told['type'], more: Partial<Told> = {}): Told => ({
  type, tenantId: 2, actorTenantId: 2, transfer: null, dispute: null, opinions: [], previousReviewer: null, payload: {},
  order: { tenantId: 2, prefectureId: 1, status: 'DISPATCHED', urgency: 'NORMAL', leadUnitId: 21, holderTenantId: 2, lineUnitIds: [] },
  parts: [{ unitTenantId: 2, unitId: 21, status: 'PENDING_SIGN' }], ...more,
})
const codes = (event: Told) => reactionsTo(event).map(({ code, tenantId, unitIds, duties }) => `${code} ${tenantId} ${unitIds.join()} ${duties.join()}`)
const quarrel = { dispute: { tenantId: 1 }, opinions: [{ partyTenantId: 2, partyUnitId: 21 }, { partyTenantId: 3, partyUnitId: null }] }

test('退单先告诉本单位领导，审签后告诉审核员', () => {
  expect(codes(told('work-order.return-requested'))).toEqual(['N06R 2 21 UNIT_LEADER'])
  expect(codes(told('work-order.request-endorsed'))).toEqual(['N06 2  DISPATCH_REVIEWER'])
})
test('第二次退单和转争议告诉协调专员和各方', () => {
  const all = ['N07 1  COORDINATOR', 'N07 2 21 UNIT_LIAISON,UNIT_LEADER', 'N07 3  DISPATCHER']
  expect(codes(told('work-order.request-endorsed', { ...quarrel, payload: { coordinatorTenantId: 1 } }))).toEqual(all)
  expect(codes(told('work-order.late-return-requested', { ...quarrel, payload: { coordinatorTenantId: 1 } }))).toEqual(all)
  expect(codes(told('work-order.dispute-opened', quarrel))).toEqual(all)
})
test('同意退单告诉原单位和派单员；补问的告诉回访员', () => {
  const { order } = told('work-order.return-approved')
  const returned = { order: { ...order, leadUnitId: null }, parts: [{ unitTenantId: 2, unitId: 21, status: 'RETURNED' }] }
  expect(codes(told('work-order.return-approved', returned))).toEqual(['N06E 2 21 UNIT_LEADER,UNIT_LIAISON', 'N06Q 2  DISPATCHER'])
  expect(codes(told('work-order.return-approved'))).toEqual(['N06I 2 21 UNIT_LEADER,UNIT_LIAISON', 'N10Q 2  CALLBACK_AGENT'])
})
test('指定承办告诉各方和先前退单的单位，作为先例的请第二人审核', () => {
  expect(codes(told('work-order.designated', { ...quarrel, payload: { asPrecedent: true } }))).toEqual([
    'N08 2 21 UNIT_LIAISON,UNIT_LEADER', 'N08 2 21 UNIT_LIAISON,UNIT_LEADER', 'N08 3  DISPATCHER', 'N08P 1  DISPATCH_REVIEWER,CENTRE_DIRECTOR',
  ])
})
test('重复件先告诉上次审核的人，其余的告诉全体审核员', () => {
  expect(reactionsTo(told('work-order.unit-approved', { previousReviewer: 'p7' }))).toMatchObject([{ code: 'N06C', duties: ['RESULT_REVIEWER'], first: 'p7' }])
  expect(reactionsTo(told('work-order.unit-approved'))[0]).not.toHaveProperty('first')
})
test('撤单、提级只告诉随之结束的单位，早先撤回的不再打扰', () => {
  const parts = [{ unitTenantId: 2, unitId: 22, status: 'CANCELLED' }, { unitTenantId: 2, unitId: 21, status: 'CANCELLED' }]
  const payload = { unitsEnded: [{ unitId: 21, tenantId: 2 }] }
  expect(codes(told('work-order.withdrawn', { parts, payload }))).toEqual(['N11W 2 21 UNIT_LEADER,UNIT_LIAISON'])
  const { order } = told('work-order.taken-over')
  expect(codes(told('work-order.taken-over', { payload, actorTenantId: 1, order: { ...order, tenantId: 1 }, transfer: { fromTenantId: 2, toTenantId: 1 } }))).toEqual([
    'N12T 1  DISPATCHER', 'N12U 2 21 UNIT_LEADER,UNIT_LIAISON', 'N12U 2  DISPATCHER,SUPERVISOR',
  ])
})
test('县区批准的不再办理和督办告诉地市；地市自己发的不再告诉自己', () => {
  expect(codes(told('work-order.not-pursued'))).toEqual(['N15B 1  SUPERVISOR,PREF_OVERSEER'])
  expect(codes(told('work-order.supervision-opened', { actorTenantId: 1 }))).toEqual(['N14S 2 21 UNIT_LIAISON,UNIT_LEADER,UNIT_CHIEF', 'N14S 2  SUPERVISOR'])
})
test('申请各到决定的人，决定回到提出的单位', () => {
  expect(codes(told('work-order.extension-requested'))).toEqual(['N06 2  DISPATCH_REVIEWER'])
  expect(codes(told('work-order.not-pursue-requested'))).toEqual(['N06 2  SUPERVISOR'])
  expect(codes(told('work-order.not-pursue-seconded'))).toEqual(['N06 2  CENTRE_DIRECTOR'])
  expect(codes(told('work-order.extension-approved'))).toEqual(['N09 2 21 UNIT_LEADER,UNIT_LIAISON'])
})

test('撤回派单、并单告诉每一家随之结束的，退单获准也告诉协办', () => {
  const payload = { unitsEnded: [{ unitId: 21, tenantId: 2 }, { unitId: 22, tenantId: 2 }, { unitId: null, tenantId: 3 }] }
  const all = (code: string) => [`${code} 2 21 UNIT_LEADER,UNIT_LIAISON`, `${code} 2 22 UNIT_LEADER,UNIT_LIAISON`, `${code} 3  DISPATCHER`]
  expect(codes(told('work-order.dispatch-recalled', { payload }))).toEqual(all('N04R'))
  expect(codes(told('work-order.merged', { payload }))).toEqual(all('N04M'))
  const { order } = told('work-order.return-approved')
  const returned = { order: { ...order, leadUnitId: null }, parts: [{ unitTenantId: 2, unitId: 21, status: 'RETURNED' }], payload: { unitsEnded: [{ unitId: 22, tenantId: 2 }] } }
  expect(codes(told('work-order.return-approved', returned))).toEqual(['N06E 2 21 UNIT_LEADER,UNIT_LIAISON', 'N04P 2 22 UNIT_LEADER,UNIT_LIAISON', 'N06Q 2  DISPATCHER'])
})
test('第二次催办起告诉分管领导，第三次起告诉主要负责人', () => {
  const urged = (payload: Told['payload']) => codes(told('work-order.urged', { payload }))
  expect(urged({ tellsLeader: false, tellsChief: false })).toEqual(['N13 2 21 UNIT_LIAISON'])
  expect(urged({ tellsLeader: true, tellsChief: false })).toEqual(['N13 2 21 UNIT_LIAISON,UNIT_LEADER'])
  expect(urged({ tellsLeader: true, tellsChief: true })).toEqual(['N13 2 21 UNIT_LIAISON,UNIT_LEADER,UNIT_CHIEF'])
})
test('补充和催办也告诉正在处理它的那个台，在单位手里的只告诉单位', () => {
  const { order } = told('work-order.supplemented')
  const at = (type: Told['type'], status: Told['order']['status'], leadUnitId: number | null) => codes(told(type, { order: { ...order, status, leadUnitId } }))
  expect(at('work-order.supplemented', 'IN_PROGRESS', 21)).toEqual(['N13B 2 21 UNIT_LIAISON,UNIT_HANDLER'])
  expect(at('work-order.supplemented', 'REGISTERED', null)).toEqual(['N13B 2  DISPATCHER'])
  expect(at('work-order.supplemented', 'CENTRE_REVIEW', 21)).toEqual(['N13B 2 21 UNIT_LIAISON,UNIT_HANDLER', 'N13B 2  RESULT_REVIEWER'])
  expect(codes(told('work-order.urged', { order: { ...order, status: 'DISPUTED', holderTenantId: 1 } }))).toEqual(['N13 2 21 UNIT_LIAISON', 'N13D 1  COORDINATOR'])
})
test('签收时交给谁经办就告诉谁，自己经办的不告诉', () => {
  expect(reactionsTo(told('work-order.signed', { payload: { auto: false, handlerId: 'h7', handlerName: '赵燕', handlerUnitId: 211 } }))).toEqual([{ code: 'N04A', tenantId: 2, unitIds: [211], duties: ['UNIT_HANDLER', 'UNIT_LIAISON'], first: 'h7' }])
  expect(codes(told('work-order.signed', { payload: { auto: false } }))).toEqual([])
})
test('协办意见先到本单位分管领导，批了才告诉主办；中心的直接告诉主办；退回告诉经办人', () => {
  const about = (type: Told['type'], unitId: number | null, role = 'CO') => codes(told(type, { payload: { role, unitId, unitTenantId: 3 } }))
  expect(about('work-order.part-submitted', 31)).toEqual(['N06P 3 31 UNIT_LEADER'])
  expect(about('work-order.part-submitted', null)).toEqual(['N06G 2 21 UNIT_LIAISON,UNIT_HANDLER'])
  expect(about('work-order.part-submitted', 211, 'SUB')).toEqual([])
  expect(about('work-order.part-approved', 31)).toEqual(['N06G 2 21 UNIT_LIAISON,UNIT_HANDLER'])
  expect(about('work-order.part-rejected', 31)).toEqual(['N06K 3 31 UNIT_HANDLER,UNIT_LIAISON'])
})
test('转科室只告诉那个科室，别家还没签收的不再打扰', () => {
  const parts = [{ unitTenantId: 2, unitId: 21, status: 'SIGNED' }, { unitTenantId: 2, unitId: 22, status: 'PENDING_SIGN' }, { unitTenantId: 2, unitId: 211, status: 'PENDING_SIGN' }]
  expect(codes(told('work-order.sub-assigned', { parts, payload: { unitId: 211 } }))).toEqual(['N04 2 211 UNIT_LIAISON'])
})
test('虚假办结退回的同时告诉督办员，其他毛病的不告诉', () => {
  expect(codes(told('work-order.sent-back', { payload: { forSupervision: true } }))).toEqual(['N06D 2 21 UNIT_HANDLER,UNIT_LIAISON', 'N14F 2  SUPERVISOR'])
  expect(codes(told('work-order.sent-back', { payload: { forSupervision: false } }))).toEqual(['N06D 2 21 UNIT_HANDLER,UNIT_LIAISON'])
})
test('取消协办告诉那一方和它内部转出的；撤回转办告诉对方', () => {
  const payload = { unitsEnded: [{ unitId: null, tenantId: 3 }, { unitId: 31, tenantId: 3 }] }
  expect(codes(told('work-order.part-cancelled', { payload }))).toEqual(['N04P 3  DISPATCHER', 'N04P 3 31 UNIT_LEADER,UNIT_LIAISON'])
  expect(reactionsTo(told('work-order.part-cancelled', { payload })).every(({ gone }) => gone)).toBe(true)
  expect(reactionsTo(told('work-order.transfer-cancelled', { transfer: { fromTenantId: 2, toTenantId: 3 } }))).toEqual([{ code: 'N05C', tenantId: 3, unitIds: [], duties: ['DISPATCHER'], gone: true }])
})

test('法定期限告诉主办和还没交意见的协办，撤销也告诉', () => {
  const parts = [
    { unitTenantId: 2, unitId: 21, status: 'IN_PROGRESS' }, { unitTenantId: 2, unitId: 22, status: 'PENDING_SIGN' }, { unitTenantId: 2, unitId: 23, status: 'SUBMITTED' },
    { unitTenantId: 3, unitId: null, status: 'SIGNED' }, { unitTenantId: 2, unitId: 24, status: 'CANCELLED' },
  ]
  const rest = (code: string) => [`${code} 2 21 UNIT_LEADER,UNIT_LIAISON`, `${code} 2 22 UNIT_LIAISON`, `${code} 3  DISPATCHER`]
  expect(codes(told('work-order.statutory-limit-set', { parts, payload: { limit: { unit: 'CALENDAR_DAY', amount: 60 } } }))).toEqual(rest('N09S'))
  expect(codes(told('work-order.statutory-limit-set', { parts, payload: { limit: null } }))).toEqual(rest('N09T'))
})

test('县里垂管单位的争议和督办告诉地市的条线督办员，别的单位的不告诉', () => {
  const { order } = told('work-order.dispute-opened')
  const vertical = { ...quarrel, order: { ...order, lineUnitIds: [12] } }
  expect(codes(told('work-order.dispute-opened', vertical))).toContain('N07L 1 12 LINE_OVERSEER')
  expect(codes(told('work-order.supervision-opened', vertical))).toContain('N14M 1 12 LINE_OVERSEER')
  for (const type of ['work-order.dispute-opened', 'work-order.supervision-opened'] as const) expect(codes(told(type, quarrel)).filter((code) => code.includes('LINE_OVERSEER'))).toEqual([])
})
test('拆单告诉主办和每一家随之恢复的协办，已交意见的不再打扰', () => {
  const co = [{ unitTenantId: 2, unitId: 22, status: 'IN_PROGRESS' }, { unitTenantId: 3, unitId: null, status: 'PENDING_SIGN' }, { unitTenantId: 2, unitId: 23, status: 'SUBMITTED' }]
  const { parts } = told('work-order.unmerged')
  expect(codes(told('work-order.unmerged', { parts: [...parts, ...co] }))).toEqual(['N04U 2 21 UNIT_LIAISON', 'N04U 2 22 UNIT_LIAISON', 'N04U 3  DISPATCHER'])
})
