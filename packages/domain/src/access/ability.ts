import { AbilityBuilder, createMongoAbility, subject, type MongoAbility } from '@casl/ability'
import type { Action } from './action.ts'
import type { Actor } from './actor.ts'
import { mayOnboard } from './onboarding-rules.ts'
import { DESKS, GRANTS, type Desk } from './rules.ts'
import { ban, SCOPES, type Condition, type ScopeName } from './scope.ts'
import { ruled, type OrderSubject, type RuledOrder } from './subject.ts'

export type OrderAbility = MongoAbility<[Action, 'WorkOrder' | (RuledOrder & { readonly __caslSubjectType__?: 'WorkOrder' })]>

/** The conditions under which the actor may do `action`: an empty list means never. Shared by CASL and the list compiler. */
export function conditionsFor(actor: Actor, action: Action): Condition[] {
  const kept = ban(actor, action)
  return GRANTS.filter((grant) => grant.actions.includes(action) && grant.duties.some((duty) => actor.duties.includes(duty))).flatMap((grant) => {
    const scope: Condition | null = SCOPES[grant.scope](actor)
    return scope ? [{ ...scope, ...kept }] : []
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
  const key = `${actor.tenantId}:${actor.prefectureId}:${actor.tenantKind}:${actor.personId}:${actor.tenantId}:${actor.membershipId}:${actor.permissionVersion}:${actor.duties.join()}:${actor.unitIds.join()}:${actor.avoidedUnitIds.join()}:${actor.lineUnitIds.join()}`
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

export const may = (actor: Actor, action: Action, order: OrderSubject): boolean => abilityOf(actor).can(action, subject('WorkOrder', ruled(order)))

/** Whether the actor may ever do it, on some order: what opens a desk's door before there is an order. */
export const mayAtAll = (actor: Actor, action: Action): boolean => conditionsFor(actor, action).length > 0

/** The scopes in which the actor reads orders at all: what a list of them has to look through. */
export const readScopesOf = (actor: Pick<Actor, 'duties'>): ScopeName[] =>
  GRANTS.flatMap(({ duties, actions, scope }) => (actions.includes('read') && duties.some((duty) => actor.duties.includes(duty)) ? scope : []))

export function desksOf(actor: Actor): Desk[] {
  // Object.keys loses the key type; DESKS is a closed record.
  return (Object.keys(DESKS) as Desk[]).filter((desk) => DESKS[desk].some((duty) => actor.duties.includes(duty)) || (desk === 'admin' && mayOnboard(actor, 'read')))
}
