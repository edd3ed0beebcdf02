import { abilityOf, may } from '@hotline/domain/access/ability.ts'
import type { Action } from '@hotline/domain/access/action.ts'
import type { Actor } from '@hotline/domain/access/actor.ts'
import { GRANTS, type Grant } from '@hotline/domain/access/rules.ts'
import { ban, SCOPES, type Condition } from '@hotline/domain/access/scope.ts'
import { ruled, type OrderSubject } from '@hotline/domain/access/subject.ts'

/** Nobody can rest on these alone. */
const NEVER_ALONE: Readonly<Record<string, string>> = { 'read+seeCaller TRANSFER_TARGET': 'whoever is asked to take an order over has a share of it meanwhile' }

const nameOf = ({ actions, scope }: Grant): string => `${actions.join('+')} ${scope}`

/**
 * The rows of the 权责矩阵 that none of these people has for the only reason to something on one of these orders: were such a
 * row gone or another's, nothing in this world would look different, so that no attack could notice.
 */
export function idleRows(actors: readonly Actor[], orders: readonly OrderSubject[]): string[] {
  return GRANTS.filter((grant) => grant.duties.some((duty) => duty !== 'SYSTEM') && !NEVER_ALONE[nameOf(grant)])
    .filter((grant) => !grant.actions.some((action) => actors.some((actor) => restsOn(actor, grant, action, orders))))
    .map((grant) => `${grant.duties.join('+')} ${nameOf(grant)}`)
}

function restsOn(actor: Actor, { duties, scope }: Grant, action: Action, orders: readonly OrderSubject[]): boolean {
  const condition: Condition | null = duties.some((duty) => actor.duties.includes(duty)) ? SCOPES[scope](actor) : null
  if (!condition) return false
  const row = JSON.stringify({ ...condition, ...ban(actor, action) })
  const rules = abilityOf(actor).rulesFor(action, 'WorkOrder')
  return orders.some((order) => {
    const [only, ...others] = rules.filter((rule) => rule.matchesConditions(ruled(order)))
    return only !== undefined && !others.length && JSON.stringify(only.conditions) === row && isTold(actor, action, order)
  })
}

/** Nothing is told of an order that may not be read, nor of a caller who is hidden. */
const isTold = (actor: Actor, action: Action, order: OrderSubject): boolean =>
  (action === 'read' || may(actor, 'read', order)) && (action !== 'reveal' || may(actor, 'seeCaller', order))
