import type { SlaPolicy } from '../deadline/limit.ts'
import type { WorkOrder } from '../work-order/model.ts'
import { must } from '../errors.ts'
import { POLICY, type PolicyContent, type PolicyKind } from './kinds.ts'
import { tightened, wholeContent } from './tighten.ts'

/** A published version; `effectiveTo` is the first instant at which it no longer holds. A county's content holds only what it tightens. */
export type PublishedVersion = {
  id: number
  tenantId: number
  kind: PolicyKind
  number: number
  name: string
  content: unknown
  effectiveFrom: Date
  effectiveTo: Date | null
  documentTitle: string | null
  documentNo: string | null
}

/** What holds for a tenant at an instant, and by which versions: `own` is null where it inherits, `base` where the rule book's proposal stands. */
export type Resolved<K extends PolicyKind> = { content: PolicyContent[K]; own: PublishedVersion | null; base: PublishedVersion | null }

type Ordered = Pick<WorkOrder, 'tenantId' | 'originTenantId' | 'status' | 'registeredAt' | 'slaPolicyId'>

/** Every published version of one prefecture and its counties. Pure: whoever asks says the instant, so that a date takes effect by the clock. */
export type PolicyBook = {
  /** What holds for the tenant at the instant; null where no limits are in force (5.2 has no proposal of its own). */
  at: <K extends PolicyKind>(kind: K, tenantId: number, at: Date) => Resolved<K> | null
  /** What the order was accepted under (A3: old orders keep the old version); for a draft, or one that may be accepted anew, what holds now. */
  of: <K extends PolicyKind>(kind: K, order: Ordered, now: Date) => Resolved<K> | null
  version: (id: number) => PublishedVersion | null
}

export function policyBook(versions: readonly PublishedVersion[], prefectureOf: (tenantId: number) => number): PolicyBook {
  const byId = new Map(versions.map((version) => [version.id, version]))
  const made = new Map<string, unknown>()

  const ofTenant = new Map<string, PublishedVersion[]>()
  for (const version of versions) ofTenant.set(`${version.kind}:${version.tenantId}`, [...(ofTenant.get(`${version.kind}:${version.tenantId}`) ?? []), version])
  const inForce = (kind: PolicyKind, tenantId: number, at: Date): PublishedVersion | null =>
    ofTenant.get(`${kind}:${tenantId}`)?.find((each) => each.effectiveFrom <= at && (each.effectiveTo === null || at < each.effectiveTo)) ?? null

  function resolve<K extends PolicyKind>(kind: K, own: PublishedVersion | null, base: PublishedVersion | null): Resolved<K> | null {
    const key = `${kind}:${own?.id ?? 0}:${base?.id ?? 0}`
    // The key names the kind: what stands under it was made for that kind.
    const known = made.get(key) as Resolved<K> | undefined
    if (known) return known
    const inherited = base ? wholeContent(kind, base.content) : POLICY[kind].proposal
    if (!inherited) return null
    const resolved = { content: own ? tightened(kind, inherited, own.content) : inherited, own, base }
    made.set(key, resolved)
    return resolved
  }

  function at<K extends PolicyKind>(kind: K, tenantId: number, instant: Date): Resolved<K> | null {
    const prefectureId = prefectureOf(tenantId)
    return resolve(kind, tenantId === prefectureId ? null : inForce(kind, tenantId, instant), inForce(kind, prefectureId, instant))
  }

  return {
    at,
    of: (kind, order, now) => {
      const { registeredAt } = order
      if (!registeredAt || order.status === 'DRAFT' || order.status === 'REJECTED') return at(kind, order.tenantId, now)
      const accepted = order.slaPolicyId === null ? null : (byId.get(order.slaPolicyId) ?? null)
      // Published versions never change nor reach back: tenant and instant of the acceptance are the version.
      if (kind !== 'SLA') return at(kind, order.originTenantId, registeredAt)
      if (!accepted) return at(kind, order.tenantId, registeredAt)
      // By the version itself, not by the instant: an order passed on to another county keeps what it was accepted under.
      const prefectureId = prefectureOf(accepted.tenantId)
      return accepted.tenantId === prefectureId ? resolve(kind, null, accepted) : resolve(kind, accepted, inForce(kind, prefectureId, registeredAt))
    },
    version: (id) => byId.get(id) ?? null,
  }
}

/** Settings for which the rule book has a proposal: always some hold. */
export const settingsOf = <K extends Exclude<PolicyKind, 'SLA'>>(kind: K, resolved: Resolved<K> | null): PolicyContent[K] => {
  const content = resolved?.content ?? POLICY[kind].proposal
  must(content, 'policy.base-missing')
  return content
}

const limits = new WeakMap<Resolved<'SLA'>, SlaPolicy & { id: number }>()

/** The limits with the id an order remembers: the county's own version where it has one. A page of orders asks for each of its rows. */
export function slaOf(resolved: Resolved<'SLA'> | null): (SlaPolicy & { id: number }) | null {
  const version = resolved && (resolved.own ?? resolved.base)
  if (!version) return null
  const made = limits.get(resolved) ?? { ...resolved.content, id: version.id }
  limits.set(resolved, made)
  return made
}
