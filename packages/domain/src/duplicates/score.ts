import { DAY_MS } from '../deadline/beijing.ts'
import { likeness } from './likeness.ts'

/** Weights and thresholds of rule 4.6; a prefecture may set others. */
export type MatchSettings = {
  /** Same phone, same category, not longer ago than so many days. */
  samePhone: { points: number; withinDays: number }
  samePlace: { points: number; shortestName: number }
  /** Points for texts that are the same; less for less likeness. `readUpTo` characters are compared. */
  text: { points: number; readUpTo: number; worthNaming: number }
  /** From here on the product suggests that it is the same matter; below `show` it isn't mentioned at all. */
  suggest: number
  show: number
}

export const MATCH_DEFAULTS: MatchSettings = {
  samePhone: { points: 0.5, withinDays: 30 },
  samePlace: { points: 0.3, shortestName: 3 },
  text: { points: 0.2, readUpTo: 600, worthNaming: 0.3 },
  suggest: 0.7,
  show: 0.3,
}

/** What two orders are compared by. Phones stay outside: who asks says whether they are the same. */
export type Matter = { categoryCode: string | null; townCode: string | null; address: string; text: string; createdAt: Date }
export type MatchPart = { kind: 'PHONE' | 'PLACE' | 'TEXT'; points: number; likeness?: number }
export type Match = { score: number; suggested: boolean; parts: MatchPart[] }

/** How likely two orders are the same matter (rule 4.6), from 0 to 1, with what speaks for it. */
export function matchOf(one: Matter, other: Matter, { samePhone }: { samePhone: boolean }, settings: MatchSettings = MATCH_DEFAULTS): Match {
  const parts: MatchPart[] = []
  const daysApart = Math.abs(one.createdAt.getTime() - other.createdAt.getTime()) / DAY_MS
  if (samePhone && one.categoryCode !== null && one.categoryCode === other.categoryCode && daysApart <= settings.samePhone.withinDays) {
    parts.push({ kind: 'PHONE', points: settings.samePhone.points })
  }
  if (isSamePlace(one, other, settings)) parts.push({ kind: 'PLACE', points: settings.samePlace.points })
  const { points, readUpTo, worthNaming } = settings.text
  const like = likeness(one.text.slice(0, readUpTo), other.text.slice(0, readUpTo))
  const named = like >= worthNaming ? [{ kind: 'TEXT' as const, points: points * like, likeness: like }] : []
  // Unnamed likeness still counts: only the reader is spared it.
  const score = rounded(parts.reduce((sum, part) => sum + part.points, 0) + points * like)
  return { score, suggested: score >= settings.suggest, parts: [...parts, ...named] }
}

/**
 * Orders carry no coordinates, so the 200 metres of rule 4.6 are read off the words: the same address, one inside the
 * other, or, where nobody gave an address, the same town.
 */
function isSamePlace(one: Matter, other: Matter, { samePlace }: MatchSettings): boolean {
  const [a, b] = [plain(one.address), plain(other.address)]
  if (!a && !b) return one.townCode !== null && one.townCode === other.townCode
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short.length >= samePlace.shortestName && long.includes(short) && (!one.townCode || !other.townCode || one.townCode === other.townCode)
}

const plain = (text: string): string => text.replace(/[\s\p{P}]/gu, '')
/** Sums of tenths don't meet a threshold exactly. */
const rounded = (score: number): number => Math.round(score * 1000) / 1000
