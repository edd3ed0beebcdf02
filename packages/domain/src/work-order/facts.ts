import type { Calendar } from '../deadline/calendar.ts'
import type { SlaPolicy } from '../deadline/limit.ts'
import type { DispatchRule, RoutingSettings, RoutingUnit } from '../routing/model.ts'
import type { TenantInfo } from '../tenant/model.ts'
import type { Assignment, ClockRow, CustodyRow, Dispute, DisputeOpinion, HandlingRecord, Transfer } from './model.ts'
import type { CallerQuestion, Filing, MergedOrder, OrderRequest, OtherOrder, Supervision } from './beside.ts'
import type { CallbackAttempt } from './rows.ts'
import type { OrderSettings } from './settings.ts'

export type CategoryFact = { code: string; name: string; path: string; leaf: boolean; closed: boolean }

/** Somebody who works on orders in the actor's own unit or one below it. */
export type Colleague = { personId: string; name: string; unitId: number }

/**
 * Everything a transition may ask for, by name. Reference facts (tenants, units, rules, calendars,
 * policies) are those of the acting tenant's view; order facts are the order's own rows.
 */
export type Facts = {
  /** The tenants of the prefecture, by id. */
  tenants: ReadonlyMap<number, TenantInfo>
  /** Units the acting tenant may name, by id. */
  units: ReadonlyMap<number, RoutingUnit>
  /** Calendars by tenant id. */
  calendars: ReadonlyMap<number, Calendar>
  /** The policy in force for the order's tenant. */
  sla: SlaPolicy & { id: number }
  /** The prefecture's other numbers, as the order was accepted under them. */
  settings: { order: OrderSettings; routing: RoutingSettings }
  categories: ReadonlyMap<string, CategoryFact>
  rules: readonly DispatchRule[]
  /** Published knowledge entries named by the input. */
  kbEntries: readonly { id: string; title: string; suspect: boolean }[]
  /** The colleague whom the input's `handlerId` names; nobody where it names none of them. */
  colleagues: readonly Colleague[]
  assignments: readonly Assignment[]
  records: readonly HandlingRecord[]
  transfers: readonly Transfer[]
  dispute: Dispute | null
  opinions: readonly DisputeOpinion[]
  clocks: readonly ClockRow[]
  custody: readonly CustodyRow[]
  attempts: readonly CallbackAttempt[]
  requests: readonly OrderRequest[]
  supervisions: readonly Supervision[]
  questions: readonly CallerQuestion[]
  filings: readonly Filing[]
  /** The order named by the input's `targetId`, or this one's parent; `null` where there is none that the actor may read. */
  target: OtherOrder | null
  /** The orders merged into this one, oldest merge first. */
  merged: readonly MergedOrder[]
  /** True when the caller's phone is known (never the number itself). */
  hasPhone: boolean
  /** True when a text message reaches the caller: one of the numbers is a mobile's. */
  takesSms: boolean
  /** Words that leave the centre, without the caller: numbers masked and the name as it is known. Done on the server, so that the name doesn't get in here. */
  withoutCaller: (words: string) => string
  /** Whether the input's `phone` is the caller's, and its `code` the order's query code: told on the server, so that neither gets in here. */
  callerProof: { samePhone: boolean; sameCode: boolean }
}
export type FactName = keyof Facts
