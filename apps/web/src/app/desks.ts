import type { Desk } from '@hotline/domain/access/rules.ts'
import type { Counts } from '../lib/api.ts'

export type { Desk }

type DeskPlace = {
  path: string
  /** After g: the first letter of the desk's name in pinyin. */
  letter: string
  /** What can be done there now. */
  count: (counts: Counts) => number
}

const sum = (...counts: (number | undefined)[]): number => counts.reduce<number>((total, count) => total + (count ?? 0), 0)

export const DESK_PLACES: Record<Desk, DeskPlace> = {
  intake: { path: '/intake', letter: 's', count: (counts) => sum(counts['intake.online'], counts['intake.drafts']) },
  dispatch: { path: '/dispatch', letter: 'p', count: (counts) => sum(counts['dispatch.waiting']) },
  transfers: { path: '/transfers', letter: 'z', count: (counts) => sum(counts['transfers.in']) },
  handle: { path: '/handle', letter: 'c', count: (counts) => sum(counts['handle.todo'], counts['handle.parts'], counts['handle.approving'], counts['dispatch.opinions']) },
  review: { path: '/review', letter: 'h', count: (counts) => sum(counts['review.unit'], counts['review.centre']) },
  callback: { path: '/callback', letter: 'f', count: (counts) => sum(counts['callback.waiting']) },
  supervise: { path: '/supervise', letter: 'b', count: (counts) => sum(counts['supervise.requests']) },
  orders: { path: '/orders', letter: 'd', count: () => 0 },
  admin: { path: '/admin', letter: 'g', count: () => 0 },
  // s is the intake's: 审计 goes by its second character
  audit: { path: '/audit', letter: 'j', count: () => 0 },
}
