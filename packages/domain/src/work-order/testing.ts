import { z } from 'zod'
import type { Actor } from '../access/actor.ts'
import { SICHUAN } from '../deadline/profiles.ts'
import { beijing, guangyuan } from '../deadline/test-calendars.ts'
import { DomainError } from '../errors.ts'
import { ROUTING_DEFAULTS, type RoutingUnit } from '../routing/model.ts'
import { maskedWords } from '../trace/masked-words.ts'
import type { TenantInfo } from '../tenant/model.ts'
import type { OrderRequest } from './beside.ts'
import type { FactName, Facts } from './facts.ts'
import { NO_LIMIT, type Assignment, type HandlingRecord, type WorkOrder, type WorkOrderId } from './model.ts'
import type { Row } from './rows.ts'
import { ORDER_DEFAULTS } from './settings.ts'
import type { Decision, Ground, Transition } from './transition.ts'
import type { Verb } from './verbs.ts'

// Worlds for tests: prefecture 1 with the counties 2 and 3. Override only what the test is about.

/** A Wednesday morning in office hours. */
export const NOW = beijing('2026-03-04 10:00')
// A test's own id, not one that came from outside.
const ORDER_ID = '00000000-0000-7000-8000-000000000001' as WorkOrderId

export const buildTenant = (overrides: Partial<TenantInfo> = {}): TenantInfo => ({
  id: 2, code: 'lizhou', name: '利州区', kind: 'COUNTY', parentId: 1, prefectureId: 1, areaCode: '510802', status: 'LIVE', ...overrides,
})
const TENANTS = [
  buildTenant({ id: 1, code: 'guangyuan', name: '广元市', kind: 'PREFECTURE', parentId: null, areaCode: '510800' }),
  buildTenant(),
  buildTenant({ id: 3, code: 'zhaohua', name: '昭化区', areaCode: '510811' }),
]

export const buildUnit = (overrides: Partial<RoutingUnit> = {}): RoutingUnit => ({
  id: 21, tenantId: 2, parentId: null, code: 'U21', name: '区住建局', kind: 'GOV_DEPT', role: 'HOUSING', lineCode: null, status: 'ACTIVE',
  hasLeader: true, staffCount: 3, ...overrides,
})
const UNITS = [
  buildUnit({ id: 11, tenantId: 1, code: 'U11', name: '市住建局' }),
  buildUnit(),
  buildUnit({ id: 22, code: 'U22', name: '区城管局', role: 'URBAN_MGMT' }),
  buildUnit({ id: 211, parentId: 21, code: 'U211', name: '物业科', role: null }),
  buildUnit({ id: 31, tenantId: 3, code: 'U31', name: '昭化区住建局' }),
]

/** A dispatcher of county 2. */
export const buildActor = (overrides: Partial<Actor> = {}): Actor => ({
  personId: 'p1', name: '李明', actsFor: [], membershipId: 1, tenantId: 2, tenantKind: 'COUNTY', tenantName: '利州区', prefectureId: 1,
  unitId: null, unitName: null, unitIds: [], avoidedUnitIds: overrides.unitId ? [overrides.unitId] : [], lineUnitIds: [], duties: ['DISPATCHER'], permissionVersion: 1, ...overrides,
})
/** A handler of unit 21 in county 2. */
export const buildUnitActor = (overrides: Partial<Actor> = {}): Actor =>
  buildActor({ personId: 'h1', name: '王强', unitId: 21, unitName: '区住建局', unitIds: [21, 211], duties: ['UNIT_HANDLER'], ...overrides })

/** Registered this morning in county 2, waiting for its dispatch. */
export const buildOrder = (overrides: Partial<WorkOrder> = {}): WorkOrder => ({
  id: ORDER_ID, version: 3, tenantId: 2, prefectureId: 1, originTenantId: 2, orderNo: '510802260304000001', status: 'REGISTERED', since: NOW,
  channel: 'PHONE', callId: null, externalNo: null, agentId: 'a1', holderTenantId: 2, holderUnitId: null,
  leadAssignmentId: null, leadUnitId: null, leadUnitName: null,
  requestType: 'HELP', categoryCode: '0301', title: '小区电梯停运', content: '小区 3 号楼电梯停运三天，老人出行困难。', demand: '尽快修好电梯', occurredAt: null,
  areaCode: '510802', areaNote: null, townCode: null, address: '东城街 1 号', complainedParty: null, complainedUnitId: null, urgency: 'NORMAL',
  isEnterprise: false, isAnonymous: false, isConfidential: false, isSensitive: false, callbackConsent: true, preferredCallbackAt: null, involvedHeadcount: 1,
  slaPolicyId: 1, statutoryLimit: null, routingBasis: null, catalogueRuleId: null, isDesignated: false, returnCount: 0, transferCount: 0, redoCount: 0, reworkCount: 0, urgeCount: 0,
  acceptedAt: NOW, registeredAt: NOW, dispatchDueAt: beijing('2026-03-04 15:00'), firstDispatchedAt: null, dispatchedAt: null, signDueAt: null, signedAt: null,
  contactDueAt: null, firstContactAt: null, dueAt: beijing('2026-03-13 18:00'), originalDueAt: null, holderDueAt: null, nextDueAt: beijing('2026-03-04 15:00'),
  repliedAt: null, callbackDueAt: null, nextCallbackAt: null, callbackAttempts: 0, closedAt: null, archivedAt: null, replyText: null, resolution: null, replyBy: null,
  closeReason: null, resultRating: null, processRating: null, serviceRating: null, resolvedByCaller: null, dissatisfactionReason: null, dissatisfactionWords: null,
  dissatisfactionEffective: null, lastUrgedAt: null, parentId: null, formerStatus: null, repeatCount: 0, previousOrderId: null, isRepeat: false, extensionCount: 0,
  extendedTotal: 0, returnDueAt: null, suspendedAt: null, resumeBy: null, checkDueAt: null, selfCloseAt: null, autoDispatchAt: null, upperDueAt: null, upperAcceptedAt: null, isSupervised: false, isEscalated: false, notPursuedGround: null,
  reopenedAt: null, nextWarningAt: null, archiveDueAt: null, createdAt: NOW, ...overrides,
})

/** Waiting in no queue and for nobody yet: an agent is still writing it down. */
export const buildDraft = (overrides: Partial<WorkOrder> = {}): WorkOrder =>
  buildOrder({ status: 'DRAFT', version: 1, orderNo: null, registeredAt: null, dispatchDueAt: null, dueAt: null, nextDueAt: NO_LIMIT, slaPolicyId: null, ...overrides })

/** Signed by unit 21 this morning; its lead assignment is `buildAssignment()`. */
export const buildHandled = (overrides: Partial<WorkOrder> = {}): WorkOrder =>
  buildOrder({
    status: 'IN_PROGRESS', holderUnitId: 21, leadAssignmentId: 'lead', leadUnitId: 21, leadUnitName: '区住建局', firstDispatchedAt: NOW, dispatchedAt: NOW,
    signDueAt: beijing('2026-03-05 18:00'), signedAt: NOW, originalDueAt: beijing('2026-03-13 18:00'), holderDueAt: beijing('2026-03-13 18:00'),
    nextDueAt: beijing('2026-03-13 18:00'), ...overrides,
  })

export const buildAssignment = (overrides: Partial<Assignment> = {}): Assignment => ({
  id: 'lead', orderId: ORDER_ID, tenantId: 2, role: 'LEAD', parentId: null, unitTenantId: 2, unitId: 21, unitName: '区住建局', status: 'IN_PROGRESS', suffix: 'Z01',
  dispatchedAt: NOW, signDueAt: beijing('2026-03-05 18:00'), signedAt: NOW, signedBy: 'h1', autoSigned: false, handlerId: 'h1', handlerFor: [], contactDueAt: null,
  dueAt: beijing('2026-03-13 18:00'), limit: { unit: 'WORKING_DAY', amount: 7 }, submittedAt: null, approvedAt: null, opinion: null, closedAt: null, closeReason: null,
  ...overrides,
})

export const buildRecord = (overrides: Partial<HandlingRecord> = {}): HandlingRecord => ({
  id: 'r1', assignmentId: 'lead', kind: 'CONTACT', at: NOW, mode: 'PHONE', reached: true, content: '已与诉求人联系，说明处理安排。', personId: 'h1', personName: '王强', ...overrides,
})

/** A return that unit 21's liaison asked for and its leader endorsed; the centre hasn't decided. */
export const buildRequest = (overrides: Partial<OrderRequest> = {}): OrderRequest => ({
  id: 'q1', orderId: ORDER_ID, no: '510802260304000001-T1', kind: 'RETURN', status: 'SUBMITTED', ground: 'WRONG_REMIT', words: '电梯由市场监管部门负责。', basis: '三定规定第五条',
  evidence: null, suggestedUnitId: 22, detail: { from: 'DISPATCHED' }, assignmentId: 'lead', unitId: 21, unitName: '区住建局', proposedBy: 'h1', proposedByName: '王强', actedFor: [],
  proposedAt: NOW, approvedBy: 'l1', approvedByName: '赵敏', approvedAt: NOW, secondedBy: null, secondedByName: null, secondedAt: null, dueAt: beijing('2026-03-04 16:30'),
  decidedBy: null, decidedByName: null, decidedAt: null, decisionWords: null, ...overrides,
})

export const buildFacts = (overrides: Partial<Facts> = {}): Facts => ({
  tenants: new Map(TENANTS.map((tenant) => [tenant.id, tenant])),
  units: new Map(UNITS.map((unit) => [unit.id, unit])),
  calendars: new Map(TENANTS.map(({ id }) => [id, { ...guangyuan, tenantId: id }])),
  sla: { ...SICHUAN, id: 1 },
  settings: { order: ORDER_DEFAULTS, routing: ROUTING_DEFAULTS },
  categories: new Map([
    ['03', { code: '03', name: '住房保障', path: '住房保障', leaf: false, closed: false }],
    ['0301', { code: '0301', name: '物业管理', path: '住房保障 / 物业管理', leaf: true, closed: false }],
    ['0401', { code: '0401', name: '市容管理', path: '城乡建设 / 市容管理', leaf: true, closed: false }],
  ]),
  rules: [], kbEntries: [], assignments: [], records: [], transfers: [], dispute: null, opinions: [], clocks: [], custody: [], attempts: [],
  colleagues: [], requests: [], supervisions: [], questions: [], filings: [], target: null, merged: [],
  hasPhone: true, takesSms: true, withoutCaller: maskedWords, callerProof: { samePhone: false, sameCode: false },
  ...overrides,
})

type World = { actor?: Partial<Actor>; now?: Date; facts?: Partial<Facts> }
/** Whoever acts, when, with the facts named; ids count up from `n1`. */
export function buildGround({ actor, now = NOW, facts }: World = {}): Ground<FactName> {
  let last = 0
  return { actor: buildActor(actor), now, facts: buildFacts(facts), newId: () => `n${++last}` }
}

/** Runs a verb the way the pipeline does, without permissions: state, input, decision. */
export function play<V extends Verb, S extends z.ZodType, N extends FactName>(
  transition: Transition<V, S, N>, order: WorkOrder, input: z.input<S>, ground: Ground<FactName> = buildGround(),
): Decision & { rows: Row[] } {
  try {
    if (!transition.from.includes(order.status)) throw new DomainError('work-order.not-in-state', { status: order.status })
    const decision = transition.decide(order, transition.input.parse(input), ground)
    PLAYED.push([transition.verb, 'accepted'])
    return { ...decision, rows: decision.rows ?? [] }
  } catch (error) {
    PLAYED.push([transition.verb, codeOf(error)])
    throw error
  }
}

/** What `play` ran so far in this file, and how it went: accepted, or the code of the refusal. */
export const PLAYED: (readonly [verb: Verb, outcome: string])[] = []

/** The code a rule or an input schema refuses with; `null` where nothing is refused. */
export function refusal(act: () => unknown): string | null {
  try {
    act()
    return null
  } catch (error) {
    return codeOf(error)
  }
}

/** @throws what is no refusal but a mistake */
function codeOf(error: unknown): string {
  if (error instanceof DomainError) return error.code
  if (error instanceof z.ZodError) return error.issues[0]?.message ?? 'zod'
  throw error
}
