import { DomainError, must } from '../errors.ts'
import { limitSchema } from '../deadline/sla-policy.ts'
import type { Limit } from '../deadline/limit.ts'
import { POLICY, type PolicyContent, type PolicyKind } from './kinds.ts'
import type { Term } from './term.ts'
import { valueAt, withValue } from './terms.ts'

/** How a county's own value stands to the prefecture's. OTHER: not to be compared, such as working days with hours. */
export type Standing = 'SAME' | 'TIGHTER' | 'LOOSER' | 'OTHER'

/** One term side by side. */
export type TermPair = { term: Term; base: unknown; own: unknown; standing: Standing }

/** Wall-clock limits are one scale; every other unit is a scale of its own, because calendars stand between them. */
const SCALES: Record<Limit['unit'], { scale: string; size: number }> = {
  WALL_MINUTE: { scale: 'WALL', size: 1 }, WALL_HOUR: { scale: 'WALL', size: 60 }, WORKING_HOUR: { scale: 'WORKING_HOUR', size: 1 },
  WORKING_DAY: { scale: 'WORKING_DAY', size: 1 }, CALENDAR_DAY: { scale: 'CALENDAR_DAY', size: 1 },
}

/** How `own` stands to `base` (rule 5.2: a county may only shorten; B98: only tighten). */
export function standingOf(term: Term, base: unknown, own: unknown): Standing {
  const order = compare(term, base, own)
  if (order === null) return sameJson(base, own) ? 'SAME' : 'OTHER'
  if (order === 0) return 'SAME'
  if (term.way === 'FIXED') return 'LOOSER'
  if (term.way === 'OWN') return 'TIGHTER'
  return (term.way === 'LESS') === order < 0 ? 'TIGHTER' : 'LOOSER'
}

/** Below zero where `own` is the smaller one; null where the two have no order. */
function compare(term: Term, base: unknown, own: unknown): number | null {
  if (term.type === 'LIMIT') {
    const [one, other] = [limitSchema.safeParse(base), limitSchema.safeParse(own)]
    if (!one.success || !other.success) return null
    const [from, to] = [SCALES[one.data.unit], SCALES[other.data.unit]]
    return from.scale === to.scale ? other.data.amount * to.size - one.data.amount * from.size : null
  }
  if (typeof base === 'number' && typeof own === 'number') return own - base
  if (term.type === 'BOOLEAN' && typeof base === 'boolean' && typeof own === 'boolean') return Number(own) - Number(base)
  if (term.type === 'CODES' && Array.isArray(base) && Array.isArray(own)) return bySet(new Set(base), new Set(own))
  if (term.type === 'TIME' && typeof base === 'string' && typeof own === 'string') return own < base ? -1 : own > base ? 1 : 0
  return null
}

/** Neither of two sets is the smaller one unless the other holds all of it. */
function bySet(base: ReadonlySet<unknown>, own: ReadonlySet<unknown>): number | null {
  const [more, fewer] = [[...own].some((each) => !base.has(each)), [...base].some((each) => !own.has(each))]
  return more && fewer ? null : Number(more) - Number(fewer)
}

/** The terms a county sets itself, beside what it would inherit. */
export function ownTerms(kind: PolicyKind, base: unknown, own: unknown): TermPair[] {
  return POLICY[kind].terms.flatMap((term) => {
    const value = valueAt(own, term.path)
    if (value === undefined) return []
    const inherited = valueAt(base, term.path)
    return [{ term, base: inherited, own: value, standing: standingOf(term, inherited, value) }]
  })
}

/**
 * A county's own terms where a set holds what is inherited besides: counties only add to it (rule 5.2), so that what the
 * prefecture adds later holds beside what a county added before, and neither is lost to the other.
 */
export function withInherited(kind: PolicyKind, base: unknown, own: unknown): unknown {
  return POLICY[kind].terms.reduce((content, { path, type, way }) => {
    const [inherited, added] = [valueAt(base, path), valueAt(own, path)]
    return type === 'CODES' && way === 'MORE' && Array.isArray(inherited) && Array.isArray(added) ? withValue(content, path, [...new Set([...inherited, ...added])]) : content
  }, own)
}

/** Refuses a county's content that loosens anything. @throws `policy.looser` with the first such term, and how many there are */
export function mustOnlyTighten(kind: PolicyKind, base: unknown, own: unknown): void {
  const wrong = ownTerms(kind, base, own).filter(({ standing }) => standing === 'LOOSER' || standing === 'OTHER')
  const [first] = wrong
  must(!first, 'policy.looser', { term: first?.term.label ?? '', count: wrong.length, terms: wrong.map(({ term }) => term.path) })
}

/**
 * What a county's version keeps of what was drafted: the terms that are tighter than what it inherits, or what it adds.
 * @throws `policy.looser`, `policy.nothing-set`, `policy.content-invalid` and what an overlay refuses
 */
export function ownContent<K extends PolicyKind>(kind: K, base: PolicyContent[K], content: unknown): unknown {
  const { overlay } = POLICY[kind]
  if (overlay) return overlay.own(base, content)
  mustOnlyTighten(kind, base, content)
  const own = ownTerms(kind, base, content).filter(({ standing }) => standing === 'TIGHTER')
  must(own.length, 'policy.nothing-set')
  // What holds in the county must be a whole content again; what is kept is only its own terms.
  tightened(kind, base, content)
  return own.reduce<unknown>((made, { term, base: inherited, own: value }) => withValue(made, term.path, beyond(inherited, value)), {})
}

/** Of a set only what is added is the county's own: what the prefecture takes out of its own goes with it. */
const beyond = (inherited: unknown, value: unknown): unknown =>
  Array.isArray(inherited) && Array.isArray(value) ? value.filter((each: unknown) => !inherited.includes(each)) : value

/**
 * What holds in the county: the prefecture's content with each own term where it is the tighter one. A prefecture that
 * tightens past a county's own value takes that county along, without a new version of the county's.
 */
export function tightened<K extends PolicyKind>(kind: K, base: PolicyContent[K], own: unknown): PolicyContent[K] {
  const { overlay } = POLICY[kind]
  if (overlay) return overlay.over(base, own)
  let content: unknown = base
  for (const { term, own: value, standing } of ownTerms(kind, base, withInherited(kind, base, own))) if (standing === 'TIGHTER') content = withValue(content, term.path, value)
  return wholeContent(kind, content)
}

/** Reads a whole content. @throws `policy.content-invalid` naming the term, or the code a check of several terms together gives */
export function wholeContent<K extends PolicyKind>(kind: K, content: unknown): PolicyContent[K] {
  const parsed = POLICY[kind].schema.safeParse(content)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  if (issue?.message.startsWith('policy.')) throw new DomainError(issue.message)
  const at = issue?.path.join('.') ?? ''
  const term = POLICY[kind].terms.find(({ path }) => at === path || at.startsWith(`${path}.`))
  throw new DomainError('policy.content-invalid', { term: term?.label ?? (POLICY[kind].terms.length ? at : POLICY[kind].label), field: term?.path ?? at })
}

/** A prefecture's content as it holds: what its version is older than is filled in. One that can't be read stays as it is. */
export function heldContent(kind: PolicyKind, content: unknown): unknown {
  const parsed = POLICY[kind].schema.safeParse(content)
  return parsed.success ? parsed.data : content
}

/** The terms in which two contents differ, in the order of the rule book. */
export function differences(kind: PolicyKind, before: unknown, after: unknown): TermPair[] {
  return POLICY[kind].terms.flatMap((term) => {
    const [base, own] = [valueAt(before, term.path), valueAt(after, term.path)]
    return sameJson(base, own) ? [] : [{ term, base, own, standing: standingOf(term, base, own) }]
  })
}

const sameJson = (one: unknown, other: unknown): boolean => JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))

/** jsonb doesn't keep the order of keys. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, sorted(each)]))
}
