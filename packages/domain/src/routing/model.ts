import type { TenantInfo, TenantKind } from '../tenant/model.ts'
import type { UnitKind, UnitRole } from '../unit/kinds.ts'
import { UNIT_DEFAULTS, type UnitSettings } from '../unit/settings.ts'
import type { RequestType, Urgency } from '../work-order/model.ts'

/** COUNTY and TOWNSHIP rules resolve in the county of the place, PREFECTURE rules in the prefecture, VERTICAL rules along the line. */
export const RULE_LEVELS = ['COUNTY', 'PREFECTURE', 'VERTICAL', 'TOWNSHIP'] as const
export type RuleLevel = (typeof RULE_LEVELS)[number]

/** Strongest first: the order in which two leads are weighed (rule 6.3, step 6). */
export const RULE_RANKS = ['STATUTE', 'LIST', 'PRECEDENT', 'OWNERSHIP', 'INDUSTRY'] as const
export type RuleRank = (typeof RULE_RANKS)[number]

/** All named conditions must hold; of a list of words any one is enough. */
export type RuleConditions = {
  words?: readonly string[]
  /** Class of the road, as people say it: 国道, 省道, 高速, 村道. */
  roadWords?: readonly string[]
  areaKinds?: readonly TenantKind[]
  /** Places it was ruled for, 6 digits: a precedent holds where the quarrel was. */
  areaCodes?: readonly string[]
  requestTypes?: readonly RequestType[]
  isEnterprise?: boolean
}

/** One entry of the dispatch catalogue 派单目录 (rule 6.2). */
export type DispatchRule = {
  id: number
  /** Owner: the prefecture, or a county for its approved local override. */
  tenantId: number
  /** A leaf, or a prefix that stands for all leaves below it. */
  categoryCode: string
  conditions: RuleConditions
  leadUnitRole: UnitRole
  coUnitRoles: readonly UnitRole[]
  level: RuleLevel
  basisText: string
  /** The matter belongs to a functional department and must not be pushed down to townships. */
  grassrootsForbidden: boolean
  source: 'LIST' | 'PRECEDENT' | 'DESIGNATION'
  rank: RuleRank
  effectiveFrom: Date
  /** First instant at which it no longer applies. */
  effectiveTo: Date | null
  version: number
  /** The published version of the catalogue that wrote it; null for a precedent, which rests on its ruling. */
  policyVersionId: number | null
}

/** A unit as routing sees it. */
export type RoutingUnit = {
  id: number
  tenantId: number
  parentId: number | null
  /** A township's code is its 9-digit place code. */
  code: string
  name: string
  kind: UnitKind
  role: UnitRole | null
  /** Other roles the same office holds, where a county has merged bureaus. */
  alsoRoles?: readonly UnitRole[]
  lineCode: string | null
  status: 'ACTIVE' | 'INACTIVE'
  /** The unit it was merged into, which has its work and its people now. */
  mergedIntoId?: number | null
  hasLeader: boolean
  /** People who may sign (A/B posts). */
  staffCount: number
  openCount?: number
  /** Share of dispatched orders it returned, 0..1. */
  returnRate?: number
}

/** Matters a zone was not given: they stay with the county around it (R14). */
export type ZoneDelegation = { zoneTenantId: number; surroundingTenantId: number; notDelegated: readonly string[] }

export type RoutingOrder = {
  categoryCode: string | null
  /** County of the place, 6 digits; the prefecture's own code where the whole prefecture is meant. */
  areaCode: string | null
  spansAreas: readonly string[]
  /** Township code or name. */
  town: string | null
  /** The caller was asked for the place and couldn't say. */
  placeAsked: boolean
  urgency: Urgency
  requestType: RequestType | null
  isEnterprise: boolean
  complainedUnitId: number | null
  /** Handler named by an upper platform. */
  upperAssignedUnitId: number | null
  /** Lead named by a designation, once there is one (R9). */
  designatedUnitId: number | null
  /** Who signed first, or failed to return in time (R7). */
  firstReceiverUnitId: number | null
  returnCount: number
  transferCount: number
  /** Counties that have refused the transfer. */
  refusedByTenantIds: readonly number[]
  /** Taken over by the upper level (提级办). */
  takenOver: boolean
  text: string
}

/** Numbers of the rule book that a prefecture may set. */
export type RoutingSettings = {
  /** People of the A/B posts a unit needs (rule 1.3). */
  minimumStaff: number
  /** The return request that opens a dispute (R8). */
  returnsBeforeDispute: number
  /** Refused transfers after which the prefecture designates (T08). */
  maximumTransfers: number
  /** Minutes within which a sensitive matter is reported (rule 6.5). */
  sensitiveReportMinutes: number
  /** Whether the product dispatches on its own what the catalogue settles (T06); each tenant says so for itself. */
  autoDispatch: boolean
  /** What changes about a unit: until when it is undone and filed (rule 1.3). */
  unit: UnitSettings
}

export type RoutingFacts = {
  order: RoutingOrder
  actorTenantId: number
  /** The tenants of the prefecture. */
  tenants: readonly TenantInfo[]
  /** The units the acting tenant may know: a county doesn't see its siblings'. */
  units: readonly RoutingUnit[]
  rules: readonly DispatchRule[]
  zoneDelegations: readonly ZoneDelegation[]
  settings: RoutingSettings
  now: Date
}

/** What the rule book proposes while a prefecture hasn't set its own. */
export const ROUTING_DEFAULTS: RoutingSettings = { minimumStaff: 2, returnsBeforeDispute: 2, maximumTransfers: 2, sensitiveReportMinutes: 30, autoDispatch: false, unit: UNIT_DEFAULTS }

/** An order about which nothing is known yet; spread it and name what is. */
export const UNKNOWN_ORDER: RoutingOrder = {
  categoryCode: null, areaCode: null, spansAreas: [], town: null, placeAsked: false, urgency: 'NORMAL', requestType: null,
  isEnterprise: false, complainedUnitId: null, upperAssignedUnitId: null, designatedUnitId: null, firstReceiverUnitId: null,
  returnCount: 0, transferCount: 0, refusedByTenantIds: [], takenOver: false, text: '',
}
