import type { Actor } from './actor.ts'
import type { OrderSubject } from './subject.ts'

/**
 * The operators conditions may use; `$in` on an array field means "shares a member". Kept this small so
 * that CASL, the list compiler and a reader agree on every one of them.
 */
export type Condition = {
  [Field in keyof OrderSubject]?:
    | OrderSubject[Field]
    | (OrderSubject[Field] extends (infer Member)[] ? Member : never)
    | { $in: readonly (number | string)[] }
    | { $nin: readonly (number | string)[] }
}

/** Row scopes of rule 1.5, each as a condition for one actor; `null` where the actor can't have it at all. */
export const SCOPES = {
  /** The order this agent is registering. */
  OWN_DRAFT: (actor) => ({ tenantId: actor.tenantId, agentId: actor.personId, status: 'DRAFT' }),
  /** Everything the tenant owns. */
  TENANT: (actor) => ({ tenantId: actor.tenantId }),
  /** The prefecture's own orders, for verbs that no county has (15.9). */
  PREFECTURE_OWN: (actor) => (actor.tenantKind === 'PREFECTURE' ? { tenantId: actor.tenantId } : null),
  /** The prefecture and all below it, for verbs that no county has (15.9). */
  PREFECTURE_ALL: (actor) => (actor.tenantKind === 'PREFECTURE' ? { prefectureId: actor.tenantId } : null),
  /** What the prefecture's counties own. */
  PREFECTURE_BELOW: (actor) => (actor.tenantKind === 'PREFECTURE' ? { prefectureId: actor.tenantId, tenantId: { $nin: [actor.tenantId] } } : null),
  /** The tenant and all below it. */
  TENANT_SUBTREE: (actor) => (actor.tenantKind === 'PREFECTURE' ? { prefectureId: actor.tenantId } : { tenantId: actor.tenantId }),
  /** Held by a unit of the actor's subtree. */
  UNIT_HOLDS: (actor) => (actor.unitIds.length ? { holderUnitId: { $in: actor.unitIds } } : null),
  /** Given back by the actor's subtree and not yet decided: it goes on with first things first (先办后议). */
  UNIT_RETURNING: (actor) => (actor.unitIds.length ? { leadUnitId: { $in: actor.unitIds }, status: { $in: ['RETURN_REVIEW', 'DISPUTED'] } } : null),
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

/**
 * The one ban that exists here, ANDed onto every grant: nobody of the unit complained of, or of a unit below
 * it, sees the order (R5 avoidance); a superior of that unit does. Rules only allow, so duties combine safely.
 */
export function avoidance(actor: Actor): Condition {
  return actor.unitLine.length ? { complainedUnitId: { $nin: actor.unitLine } } : {}
}
