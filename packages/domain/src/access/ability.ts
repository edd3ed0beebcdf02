import { AbilityBuilder, createMongoAbility, subject, type MongoAbility } from '@casl/ability'
import type { Actor } from './actor.ts'
import { mayOnboard } from './onboarding-rules.ts'
import { DESKS, GRANTS, type Action, type Desk } from './rules.ts'
import { avoidance, SCOPES, type Condition } from './scope.ts'
import type { OrderSubject } from './subject.ts'

export type OrderAbility = MongoAbility<[Action, 'WorkOrder' | (OrderSubject & { readonly __caslSubjectType__?: 'WorkOrder' })]>

/** The conditions under which the actor may do `action`: an empty list means never. Shared by CASL and the list compiler. */
export function conditionsFor(actor: Actor, action: Action): Condition[] {
  const ban = avoidance(actor)
  return GRANTS.filter((grant) => grant.actions.includes(action) && grant.duties.some((duty) => actor.duties.includes(duty))).flatMap((grant) => {
    const scope: Condition | null = SCOPES[grant.scope](actor)
    return scope ? [{ ...scope, ...ban }] : []
  })
}

const built = new Map<string, OrderAbility>()
const KEPT = 2_000

/**
 * The actor's ability, cached by tenant, membership and permission version (a lowered duty raises the version, so it counts at once).
 * The tenant is part of the key: the product itself acts in every tenant without a membership.
 */
export function abilityOf(actor: Actor): OrderAbility {
  // The tenant first: the system acts in every tenant under one name.
  const key = `${actor.tenantId}:${actor.prefectureId}:${actor.tenantKind}:${actor.personId}:${actor.tenantId}:${actor.membershipId}:${actor.permissionVersion}:${actor.duties.join()}:${actor.unitIds.join()}:${actor.unitLine.join()}`
  const known = built.get(key)
  if (known) return known
  const { can, build } = new AbilityBuilder<OrderAbility>(createMongoAbility)
  const actions = new Set(GRANTS.flatMap((grant) => [...grant.actions]))
  for (const action of actions) for (const condition of conditionsFor(actor, action)) can(action, 'WorkOrder', condition)
  const ability = build()
  if (built.size >= KEPT) built.clear()
  built.set(key, ability)
  return ability
}

export const may = (actor: Actor, action: Action, order: OrderSubject): boolean => abilityOf(actor).can(action, subject('WorkOrder', { ...order }))

export function desksOf(actor: Actor): Desk[] {
  // Object.keys loses the key type; DESKS is a closed record.
  return (Object.keys(DESKS) as Desk[]).filter((desk) => DESKS[desk].some((duty) => actor.duties.includes(duty)) || (desk === 'admin' && mayOnboard(actor, 'read')))
}
