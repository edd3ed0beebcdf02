import { TRANSFER_STAYS } from '@hotline/domain/work-order/model.ts'
import { isOpen } from '@hotline/domain/work-order/parts.ts'
import { unitsOf, usualUnit, WORDS, type Scene } from './scene.ts'

const otherTenant = ({ stage, random, order }: Scene, kinds: readonly string[]): number | undefined => {
  const fit = stage.tenants.filter(({ id, kind }) => id !== order.tenantId && kinds.includes(kind))
  return fit.length ? random.of(fit).id : undefined
}

/** Mostly what the catalogue proposes; else a unit that a dispatcher names with his own basis. */
async function dispatching(scene: Scene) {
  const { person, order, random, stage } = scene
  const { proposal } = await person.api.workOrder.route({ id: order.id })
  const opinion = '请依职责办理，按时联系诉求人'
  const isPrefecture = order.tenantId === order.prefectureId
  const centres = isPrefecture && random.chance(0.4) ? stage.tenants.filter(({ kind }) => kind === 'COUNTY').slice(0, 1 + random.int(2)).map(({ id }) => ({ tenantId: id })) : []
  const urgent = isPrefecture && order.urgency === 'CRITICAL' && random.chance(0.5)
  if (proposal.lead !== null && proposal.ruleId !== null && !urgent && random.chance(0.6)) {
    const co = random.chance(0.5) ? proposal.co.map((unitId) => ({ unitId })) : []
    return { leadUnitId: proposal.lead, co: [...co, ...centres], basis: proposal.basis, ruleId: proposal.ruleId, opinion }
  }
  const home = urgent ? (stage.tenants.find(({ areaCode, kind }) => kind === 'COUNTY' && areaCode === order.areaCode)?.id ?? order.tenantId) : order.tenantId
  const leadUnitId = usualUnit(scene, home)
  const helper = usualUnit(scene, order.tenantId, [leadUnitId ?? null])
  const co = helper !== undefined && random.chance(0.4) ? [{ unitId: helper }] : []
  return { leadUnitId, co: [...co, ...centres.filter(({ tenantId }) => tenantId !== home)], basis: 'INDUSTRY', ruleId: null, manualBasis: { clause: '三定规定第三条', overrideReason: '由该单位主办更便于办结' }, opinion, directToUnit: urgent }
}

export const ROUTE_INPUTS = {
  dispatch: dispatching,
  sendDown: (scene: Scene) => {
    const place = scene.stage.tenants.find(({ areaCode, kind }) => kind === 'COUNTY' && areaCode === scene.order.areaCode)
    return { toTenantId: place?.id ?? otherTenant(scene, ['COUNTY']), opinion: '请核实办理', basis: '属地管理优先' }
  },
  recallDispatch: () => ({ reason: '派错单位' }),
  proposeTransfer: (scene: Scene) => ({ toTenantId: otherTenant(scene, scene.random.chance(0.7) ? ['COUNTY'] : ['PREFECTURE']), reason: '事发地在贵处', evidence: '定位截图', stay: scene.random.of(TRANSFER_STAYS) }),
  acceptTransfer: () => ({}),
  refuseTransfer: () => ({ basis: '不属本地', clause: '行政区划图' }),
  cancelTransfer: () => ({ reason: '核实后仍由本地办理' }),
  raiseDispute: (scene: Scene) => {
    const { order, shown, random } = scene
    if (order.transferCount >= 2) return { ground: shown.history.transfers.filter(({ status }) => status === 'REFUSED').length >= 2 ? 'REFUSED' : 'LIMIT' }
    const first = usualUnit(scene, order.tenantId)
    const second = usualUnit(scene, order.tenantId, [first ?? null])
    return random.chance(0.7) ? { ground: 'TIE', words: '两家都说不归自己', unitIds: [first, second] } : { ground: 'NO_RULE', words: '目录里没有', unitIds: random.chance(0.5) ? [first] : [] }
  },
  giveOpinion: () => ({ words: '不属我单位职责', clause: '三定规定第五条' }),
  designate: (scene: Scene) => {
    const { order, random, stage, person } = scene
    const home = random.chance(0.7) || person.tenantId === order.tenantId ? order.tenantId : random.of(stage.tenants).id
    const leadUnitId = usualUnit(scene, home)
    const helper = usualUnit(scene, home, [leadUnitId ?? null])
    return { leadUnitId, co: helper !== undefined && random.chance(0.3) ? [{ unitId: helper }] : [], decision: '由该单位主办', basis: '权责清单第三条', asPrecedent: random.chance(0.2) }
  },
  cancelPart: ({ shown, random }: Scene) => {
    const open = shown.history.assignments.filter((part) => part.role === 'CO' && isOpen(part) && !part.submittedAt)
    return open.length ? { assignmentId: random.of(open).id, reason: '不需协办' } : undefined
  },
  merge: ({ another }: Scene) => {
    const targetId = another()
    return targetId ? { targetId, reason: '同一事项' } : undefined
  },
  unmerge: () => ({ reason: '不是同一事项' }),
  takeOver: ({ random }: Scene) => ({ ground: random.of(['ASKED_BY_COUNTY', 'UNSOLVABLE', 'INSTRUCTION']), reason: WORDS }),
  subAssign: (scene: Scene) => {
    const { shown, person, order, stage, random, now } = scene
    const own = shown.history.assignments.filter((part) => isOpen(part) && (part.unitId === null ? part.unitTenantId === person.tenantId : part.unitId === person.unitId))
    const part = own.find(({ id }) => id === order.leadAssignmentId) ?? own.find(({ role }) => role === 'CO')
    if (!part) return undefined
    const inside = part.unitId === null ? unitsOf(scene, part.unitTenantId) : stage.units.filter(({ parentId }) => parentId === part.unitId)
    const hours = now.getTime() + 4 * 3_600_000
    return inside.length ? { unitId: random.of(inside).id, dueAt: new Date(part.dueAt ? Math.min(hours, part.dueAt.getTime()) : hours), words: WORDS } : undefined
  },
}
