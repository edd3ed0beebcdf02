import { holds, type Actor } from './actor.ts'
import type { Duty } from './duties.ts'
import type { Action } from './action.ts'
import type { RuledOrder } from './subject.ts'

/**
 * The operators conditions may use; `$in` on an array field means "shares a member". Kept this small so
 * that CASL, the list compiler and a reader agree on every one of them.
 */
export type Condition = {
  [Field in keyof RuledOrder]?:
    | RuledOrder[Field]
    | (RuledOrder[Field] extends (infer Member)[] ? Member : never)
    | { $in: readonly (number | string)[] }
    | { $nin: readonly (number | string)[] }
}

/** Row scopes of rule 1.5, each as a condition for one actor; `null` where the actor can't have it at all. */
export const SCOPES = {
  /** Taken down by this agent, whatever became of it. */
  OWN: (actor) => ({ tenantId: actor.tenantId, agentId: actor.personId }),
  /** The order this agent is registering. */
  OWN_DRAFT: (actor) => ({ tenantId: actor.tenantId, agentId: actor.personId, status: 'DRAFT' }),
  /** Everything the tenant owns. */
  TENANT: (actor) => ({ tenantId: actor.tenantId }),
  /** The prefecture's own orders, for verbs that no county has (15.9). */
  PREFECTURE_OWN: (actor) => (actor.tenantKind === 'PREFECTURE' ? { tenantId: actor.tenantId } : null),
  /** Taken up by the prefecture after its unit, or a county's, failed (7.4). */
  PREFECTURE_ESCALATED: (actor) => (actor.tenantKind === 'PREFECTURE' ? { tenantId: actor.tenantId, isEscalated: true } : null),
  /** The prefecture and all below it, for verbs that no county has (15.9). */
  PREFECTURE_ALL: (actor) => (actor.tenantKind === 'PREFECTURE' ? { prefectureId: actor.tenantId } : null),
  /** What the prefecture's counties own. */
  PREFECTURE_BELOW: (actor) => (actor.tenantKind === 'PREFECTURE' ? { prefectureId: actor.tenantId, tenantId: { $nin: [actor.tenantId] } } : null),
  /** The tenant and all below it. */
  TENANT_SUBTREE: (actor) => (actor.tenantKind === 'PREFECTURE' ? { prefectureId: actor.tenantId } : { tenantId: actor.tenantId }),
  /** Under supervision, in the own tenant; with all below it. */
  SUPERVISED: (actor) => ({ tenantId: actor.tenantId, isSupervised: true }),
  SUPERVISED_SUBTREE: (actor) => ({ ...(actor.tenantKind === 'PREFECTURE' ? { prefectureId: actor.tenantId } : { tenantId: actor.tenantId }), isSupervised: true }),
  /** With a unit of the actor's line, in the prefecture or any county of it (rule 1.2): seen from the prefecture alone. */
  LINE: (actor) => (actor.tenantKind === 'PREFECTURE' && actor.lineUnitIds.length ? { prefectureId: actor.tenantId, unitIds: { $in: actor.lineUnitIds } } : null),
  /** Held by a unit of the actor's subtree. */
  UNIT_HOLDS: (actor) => (actor.unitIds.length ? { holderUnitId: { $in: actor.unitIds } } : null),
  /** Given back by the actor's subtree and not yet decided: it goes on with first things first (先办后议). */
  UNIT_RETURNING: (actor) => (actor.unitIds.length ? { leadUnitId: { $in: actor.unitIds }, status: { $in: ['RETURN_REVIEW', 'DISPUTED'] } } : null),
  /** Answered by the actor's subtree, whose caller is dissatisfied: it is being judged (rule 8.4). */
  UNIT_JUDGED: (actor) => (actor.unitIds.length ? { leadUnitId: { $in: actor.unitIds }, status: 'REDO_REVIEW' } : null),
  /** Any open assignment of the actor's subtree. */
  UNIT_SUBTREE: (actor) => (actor.unitIds.length ? { unitIds: { $in: actor.unitIds } } : null),
  /** Co-handling by a unit of the actor's subtree. */
  UNIT_PART: (actor) => (actor.unitIds.length ? { partUnitIds: { $in: actor.unitIds } } : null),
  /** Co-handling by the actor's own centre (R12). */
  TENANT_PART: (actor) => ({ partTenantIds: { $in: [actor.tenantId] } }),
  /** Shared with the actor's tenant. */
  PARTICIPANT: (actor) => ({ shareTenantIds: { $in: [actor.tenantId] } }),
  TRANSFER_TARGET: (actor) => ({ transferTo: actor.tenantId }),
  TRANSFER_PROPOSER: (actor) => ({ transferFrom: actor.tenantId }),
  DISPUTE_COORDINATOR: (actor) => ({ disputeTenantId: actor.tenantId }),
  DISPUTE_TENANT: (actor) => ({ opinionTenantIds: { $in: [actor.tenantId] } }),
  DISPUTE_UNIT: (actor) => (actor.unitIds.length ? { opinionUnitIds: { $in: actor.unitIds } } : null),
} as const satisfies Record<string, (actor: Actor) => Condition | null>
export type ScopeName = keyof typeof SCOPES

/** Whose work needs the callers of confidential orders and reports, of the own tenant (rule 1.5). */
export const CUSTODIANS = ['AGENT', 'ONLINE_AGENT', 'DISPATCHER', 'CALLBACK_AGENT', 'CENTRE_DIRECTOR'] as const satisfies readonly Duty[]
/** What R6 keeps from everybody else. */
export const OPENS_CALLER: readonly Action[] = ['seeCaller', 'reveal']

/**
 * The one ban that exists here, ANDed onto every grant: nobody of the unit complained of, or of a unit below it, has
 * any part in the order, under whatever membership (R5 avoidance); a superior of that unit does. And the caller of a
 * confidential order or a report is shown to its own tenant's custodians alone (R6). Rules only allow, so duties
 * combine safely.
 */
export function ban(actor: Actor, action: Action): Condition {
  return {
    ...(actor.avoidedUnitIds.length ? { complainedUnitId: { $nin: actor.avoidedUnitIds } } : {}),
    ...(OPENS_CALLER.includes(action) ? { callerKeptBy: { $in: holds(actor, ...CUSTODIANS) ? [0, actor.tenantId] : [0] } } : {}),
  }
}
