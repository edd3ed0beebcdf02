import { SICHUAN, XINJIANG } from '@hotline/domain/deadline/profiles.ts'
import type { WorkOrderStatus } from '@hotline/domain/work-order/states.ts'
import type { UnitRole } from '@hotline/domain/unit/kinds.ts'
import type { Resolution } from '@hotline/domain/work-order/model.ts'
import { arrived, dispatched, opened, registered, sentDown, tenantByCode, unitOf, type Act } from './acts.ts'
import * as centre from './centre-acts.ts'
import { questionFor, type Matter } from './matter.ts'
import type { TenantSeed } from './organisation.ts'
import { randomOf, weighted, type Random } from './random.ts'
import * as asked from './unit-requests.ts'
import * as unit from './unit-acts.ts'

/** One act of a plan: in which tenant, and how many hours after the one before, as [at least, at most]; a call to the caller, inside the hours for it. */
export type Beat = { tenantCode: string; gap: readonly [number, number]; act: Act; calls?: true }
/** A plan ends `wait` hours ago. */
export type Plan = { beats: Beat[]; wait: readonly [number, number] }

export type Where = {
  tenant: TenantSeed
  /** Where the call comes in: the prefecture answers for counties without seats of their own. */
  intake: TenantSeed
  /** A sister county a transfer may go to. */
  neighbour: TenantSeed
  prefectureCode: string
}

/** What becomes of an order; most are statuses, some are ways to get there. */
export type Ending = Exclude<WorkOrderStatus, 'WITHDRAWN' | 'NOT_PURSUED' | 'MERGED'> | 'EXTENSION_ASKED' | 'STOP_ASKED' | 'ANSWERED' | 'ONLINE_DRAFT' | 'OVERDUE' | 'URGED' | 'REWORKED' | 'REDONE' | 'UNREACHABLE' | 'JUDGED_INEFFECTIVE' | 'TRANSFERRED'

/** Shares in per cent, after rule 13.2; what is answered at once is shown less often than it happens. */
export const ENDINGS: readonly (readonly [Ending, number])[] = [
  ['ANSWERED', 24], ['CLOSED', 30], ['IN_PROGRESS', 10], ['DISPATCHED', 3], ['REGISTERED', 2.5], ['UNIT_REVIEW', 2], ['CENTRE_REVIEW', 2.5], ['CALLBACK_PENDING', 3.5],
  ['REDO_REVIEW', 0.8], ['REDONE', 1.5], ['REWORKED', 1.5], ['JUDGED_INEFFECTIVE', 1], ['UNREACHABLE', 1.2], ['OVERDUE', 1.2], ['URGED', 1.5], ['ONLINE_DRAFT', 1.5], ['REJECTED', 2],
  ['EMERGENCY_TRANSFERRED', 1.2], ['DISCARDED', 1], ['ARCHIVED', 5], ['TRANSFERRED', 1.5], ['TRANSFER_PENDING', 0.8], ['DISPUTED', 0.5],
]

export function planFor(ending: Ending, matter: Matter, where: Where, random: Random): Plan {
  const here = (act: Act, from: number, to = from): Beat => ({ tenantCode: where.tenant.code, gap: [from, to], act })
  const vainCall = (from: number, to: number): Beat => ({ ...here(centre.noAnswer, from, to), calls: true })
  const taking = intake(matter, where)
  const sent = [...taking, here(dispatched(random() < 0.3), 0.3, 3)]
  const working = [...sent, here(unit.signed, 0.4, 5), here(unit.partsSigned, 0.1, 0.5), here(unit.contacted(), 0.3, 4), ...(random() < 0.6 ? [here(unit.visited(matter), 0.5, 8)] : [])]
  const resolution = weighted(RESOLUTIONS, random)
  const answering = (after: Resolution = resolution, chief = unit.needsChief(after)) => [here(unit.replied(matter, after), 1, 10), here(unit.approved(chief), 0.3, 4)]
  const reviewed = [...working, here(unit.partsSubmitted, 0.5, 4), ...answering()]
  const calling = [...reviewed, here(centre.accepted, 0.3, 5)]
  const done = [...calling, here(matter.isAnonymous || matter.type === 'PRAISE' ? centre.closedWithoutCallback : centre.rated(random), 0.5, 10)]

  switch (ending) {
    case 'DRAFT': return { beats: taking.slice(0, 1), wait: [0.02, 0.1] }
    case 'ONLINE_DRAFT': return { beats: [{ tenantCode: where.intake.code, gap: [0, 0], act: arrived(matter) }], wait: [0.2, 6] }
    case 'ANSWERED': return answered(matter, where, random)
    case 'REJECTED': return { beats: [...taking.slice(0, 1), { tenantCode: where.intake.code, gap: [0.1, 0.2], act: centre.refused(matter, random) }], wait: [1, 150] }
    case 'EMERGENCY_TRANSFERRED': return { beats: [...taking.slice(0, 1), { tenantCode: where.intake.code, gap: [0.02, 0.05], act: centre.linked(matter, random) }], wait: [1, 150] }
    case 'DISCARDED': return { beats: [...taking.slice(0, 1), { tenantCode: where.intake.code, gap: [0.02, 0.05], act: centre.discarded(matter, random) }], wait: [1, 150] }
    case 'REGISTERED': return { beats: taking, wait: [0.1, 3.8] }
    case 'DISPATCHED': return { beats: sent, wait: matter.urgency === 'NORMAL' ? [0.2, 6] : [0.1, 1.5] }
    case 'IN_PROGRESS': return { beats: working, wait: [0.5, Math.max(1, limitHours(matter) - 9)] }
    case 'OVERDUE': return { beats: working, wait: [limitHours(matter) + 1, limitHours(matter) + 14] }
    case 'URGED': return { beats: [...working, here(centre.urged, 4, 8)], wait: [0.3, 5] }
    case 'RETURN_REVIEW': return { beats: [...sent, here(asked.givenBack, 0.4, 2), here(asked.returnAgreed, 0.3, 1)], wait: [0.2, 2] }
    case 'EXTENSION_ASKED': return { beats: [...working, here(asked.extension, 0.5, 2)], wait: [0.2, 2] }
    case 'SUSPENDED': return { beats: [...working, here(asked.suspension, 1, 3), here(centre.suspended, 0.5, 2)], wait: [1, 8] }
    case 'STOP_ASKED': return { beats: [...working, here(unit.contacted('再次向诉求人说明政策依据，诉求人仍坚持原诉求。'), 1, 3), here(asked.stop, 0.5, 2)], wait: [0.2, 2] }
    case 'UNIT_REVIEW': return { beats: reviewed.slice(0, -1), wait: [0.3, 6] }
    case 'CENTRE_REVIEW': return { beats: reviewed, wait: [0.2, 7] }
    case 'CALLBACK_PENDING': return { beats: [...calling, ...(random() < 0.3 ? [vainCall(0.5, 3)] : [])], wait: [0.3, 10] }
    case 'CLOSED': return { beats: done, wait: [0.5, 130] }
    case 'ARCHIVED': return { beats: [...done, { tenantCode: where.tenant.code, gap: [190, 195], act: centre.archived }], wait: [8, 60] }
    case 'REWORKED': return { beats: [...reviewed, here(centre.sentBack, 0.5, 4), here(unit.contacted('已再次联系诉求人，补充核实处理时间和措施。'), 0.5, 3), ...answering(), here(centre.accepted, 0.4, 3), here(centre.rated(random), 1, 8)], wait: [1, 90] }
    case 'REDO_REVIEW': return { beats: [...calling, here(centre.dissatisfied(true), 1, 6)], wait: [0.3, 5] }
    case 'JUDGED_INEFFECTIVE': return { beats: [...calling, here(centre.dissatisfied(false), 1, 6), here(unit.statementSigned, 0.3, 3), here(centre.acceptedDespite, 0.5, 5)], wait: [1, 90] }
    case 'REDONE': return {
      beats: [...calling, here(centre.dissatisfied(true), 1, 6), here(centre.redone, 0.5, 5), here(unit.signed, 0.5, 3), here(unit.contacted('已与诉求人约定时间，请其在场确认。'), 0.5, 3), ...answering('RESOLVED', true), here(centre.accepted, 0.4, 3), here(centre.rated(random), 1, 8)],
      wait: [1, 70],
    }
    case 'UNREACHABLE': return { beats: [...calling, vainCall(1, 2), vainCall(8, 9), vainCall(8, 9), here(centre.unreachable, 0.1, 0.3)], wait: [1, 90] }
    case 'TRANSFER_PENDING': return { beats: [...elsewhere(matter, where), proposal(where)], wait: [0.2, 3] }
    case 'TRANSFERRED': return { beats: [...elsewhere(matter, where), proposal(where), here(centre.taken, 0.5, 3), ...done.slice(taking.length)], wait: [1, 100] }
    case 'DISPUTED': return { beats: [...taking, here(disputed, 0.5, 2)], wait: [0.3, 5] }
  }
}

/** About how long the unit has, in office hours: only to place the acts of a plan before or after it. */
export function limitHours({ profile, type, urgency }: Matter): number {
  const { handle } = profile === 'SICHUAN' ? SICHUAN : XINJIANG
  if (urgency !== 'NORMAL') return handle.urgent.amount
  const limit = type === 'CONSULT' ? handle.consult : type === 'COMPLAINT' || type === 'REPORT' ? handle.complaint : handle.help
  return limit.amount * OFFICE_DAY
}
const OFFICE_DAY = 8

const RESOLUTIONS: readonly (readonly [Resolution, number])[] = [['RESOLVED', 77], ['PARTIAL', 8], ['EXPLAINED', 7], ['PLANNED', 4], ['UNREASONABLE', 2], ['UNVERIFIABLE', 2]]

/** By phone or in writing, at the county's own seats or at the prefecture's, which sends it down. */
function intake(matter: Matter, { tenant, intake: at }: Where): Beat[] {
  const begun: Beat[] = [
    { tenantCode: at.code, gap: [0, 0], act: opened(matter) },
    { tenantCode: at.code, gap: [0.05, 0.2], act: registered(matter) },
  ]
  return at.code === tenant.code ? begun : [...begun, { tenantCode: at.code, gap: [0.2, 2], act: sentDown(tenant.code) }]
}

function answered(matter: Matter, { tenant, intake: at, prefectureCode }: Where, random: Random): Plan {
  const { matter: question, entry } = questionFor(tenant, random)
  const asked = { ...question, channel: matter.channel, caller: matter.caller }
  return { beats: [{ tenantCode: at.code, gap: [0, 0], act: opened(asked) }, { tenantCode: at.code, gap: [0.04, 0.15], act: centre.answered(asked, entry, prefectureCode) }], wait: [0.2, 160] }
}

/** Taken down in the neighbouring county, before the place was understood. */
const elsewhere = (matter: Matter, { neighbour }: Where): Beat[] => intake({ ...matter, channel: 'PHONE' }, { tenant: neighbour, intake: neighbour, neighbour, prefectureCode: '' })
const proposal = ({ tenant, neighbour }: Where): Beat => ({
  tenantCode: neighbour.code, gap: [0.4, 2], act: centre.proposed(tenant.code, `经与诉求人核实，地点在${tenant.name}辖区，按属地管理转请办理。`, '诉求人补充的定位和路名'),
})

/** Two units of the house both say it isn't theirs. */
const disputed: Act = async ({ perform, cast, tenantCode, reference, order }) => {
  const view = await reference()
  const tenant = tenantByCode(view, tenantCode)
  const code = (await order()).categoryCode ?? ''
  const rule = view.rules.find(({ categoryCode, coUnitRoles }) => code.startsWith(categoryCode) && coUnitRoles.length > 0)
  const roles: UnitRole[] = [...(rule ? [rule.leadUnitRole, ...rule.coUnitRoles] : []), 'URBAN_MGMT', 'HOUSING']
  const units = new Set(roles.flatMap((role) => (role === 'TOWNSHIP' ? [] : (unitOf(view, tenant.id, role)?.id ?? []))))
  await perform(await cast.centre(tenantCode, 'dispatcher'), 'raiseDispute', { ground: 'TIE', unitIds: [...units].slice(0, 2), words: '两家单位均认为主责在对方，权属资料不一致，提请协调。' })
}

/** Who takes the call for a county (rule 1.1). */
export function intakeOf(tenant: TenantSeed, prefecture: TenantSeed, random: Random): TenantSeed {
  switch (tenant.operatingMode) {
    case 'FULL_CENTRE': return tenant
    case 'HYBRID': return random() < 0.65 ? tenant : prefecture
    case 'DISPATCH_ONLY': return prefecture
  }
}

export const neighbourOf = (tenant: TenantSeed, counties: readonly TenantSeed[], random: Random): TenantSeed => randomOf(counties.filter((each) => each.code !== tenant.code), random)
