import { AbilityBuilder, createMongoAbility, type MongoAbility } from '@casl/ability'
import type { Action } from './action.ts'
import type { Actor } from './actor.ts'
import type { Duty } from './duties.ts'
import { mayOnboard } from './onboarding-rules.ts'
import { DESKS, GRANTS, type Desk } from './rules.ts'
import { ban, SCOPES, type Condition, type ScopeName } from './scope.ts'
import { ruled, type OrderSubject, type RuledOrder } from './subject.ts'

export type OrderAbility = MongoAbility<[Action, 'WorkOrder' | RuledOrder]>

/** The matrix by action, and in it by duty, each line with its place: who may do what is looked up, not searched for. */
const BY_ACTION = new Map<Action, Map<Duty, { place: number; scope: ScopeName }[]>>()
for (const [place, { duties, actions, scope }] of GRANTS.entries()) {
  for (const action of actions) {
    const byDuty = BY_ACTION.get(action) ?? new Map<Duty, { place: number; scope: ScopeName }[]>()
    BY_ACTION.set(action, byDuty)
    for (const duty of duties) byDuty.set(duty, [...(byDuty.get(duty) ?? []), { place, scope }])
  }
}

/** In which scopes these duties may do it, each line of the matrix once and in its order. */
function scopesOf(duties: readonly Duty[], action: Action): ScopeName[] {
  const byDuty = BY_ACTION.get(action)
  const granted = new Map<number, ScopeName>()
  for (const duty of duties) for (const { place, scope } of byDuty?.get(duty) ?? []) granted.set(place, scope)
  return [...granted].sort(([a], [b]) => a - b).map(([, scope]) => scope)
}

/** The conditions under which the actor may do `action`: an empty list means never. Shared by CASL and the list compiler. */
export function conditionsFor(actor: Actor, action: Action): Condition[] {
  const scopes = scopesOf(actor.duties, action)
  if (!scopes.length) return []
  const kept = ban(actor, action)
  return scopes.flatMap((name) => {
    const scope: Condition | null = SCOPES[name](actor)
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
  const own = ofActor.get(actor)
  if (own) return own
  const ability = abilityUnderKey(actor)
  ofActor.set(actor, ability)
  return ability
}

/** The same actor is asked about dozens of times in a request and by the requests of a second; it is never changed. */
const ofActor = new WeakMap<Actor, OrderAbility>()

function abilityUnderKey(actor: Actor): OrderAbility {
  // The tenant first: the system acts in every tenant under one name.
  const key = `${actor.tenantId}:${actor.tenantKind}:${actor.personId}:${actor.membershipId}:${actor.permissionVersion}:${actor.duties.join()}:${actor.unitIds.join()}:${actor.avoidedUnitIds.join()}:${actor.lineUnitIds.join()}`
  const known = built.get(key)
  if (known) return known
  const { can, build } = new AbilityBuilder<OrderAbility>(createMongoAbility)
  for (const action of BY_ACTION.keys()) for (const condition of conditionsFor(actor, action)) can(action, 'WorkOrder', condition)
  // Orders are all it is asked about: marking each as one would make a slow object of it.
  const ability = build({ detectSubjectType: () => 'WorkOrder' })
  if (built.size >= KEPT) built.clear()
  built.set(key, ability)
  return ability
}

export const may = (actor: Actor, action: Action, order: OrderSubject): boolean => abilityOf(actor).can(action, ruled(order))

/** Whether the actor may ever do it, on some order: what opens a desk's door before there is an order. */
export const mayAtAll = (actor: Actor, action: Action): boolean => conditionsFor(actor, action).length > 0

/** The scopes in which the actor reads orders at all: what a list of them has to look through. */
export const readScopesOf = (actor: Pick<Actor, 'duties'>): ScopeName[] =>
  scopesOf(actor.duties, 'read')

export function desksOf(actor: Actor): Desk[] {
  // Object.keys loses the key type; DESKS is a closed record.
  return (Object.keys(DESKS) as Desk[]).filter((desk) => DESKS[desk].some((duty) => actor.duties.includes(duty)) || (desk === 'admin' && mayOnboard(actor, 'read')))
}
