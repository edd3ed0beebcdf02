import type { Outputs } from '../../../lib/api.ts'

export type HolderRow = Outputs['custody']['report']['rows'][number]

/** By what the holders are compared, the most of it first. */
export const MEASURES = ['median', 'longest', 'late', 'orders', 'now'] as const
export type Measure = (typeof MEASURES)[number]

/** The share of its orders in which a date passed in this holder's hands; null where it handed nothing on. */
export const lateShare = ({ late, orders }: Pick<HolderRow, 'late' | 'orders'>): number | null => (orders ? late / orders : null)

const worth: Record<Measure, (row: HolderRow) => number> = {
  median: (row) => row.medianDays ?? -1,
  longest: (row) => row.longestDays ?? -1,
  late: (row) => lateShare(row) ?? -1,
  orders: (row) => row.orders,
  now: (row) => row.now?.longestDays ?? -1,
}

export const sorted = (rows: readonly HolderRow[], measure: Measure): HolderRow[] => rows.toSorted((a, b) => worth[measure](b) - worth[measure](a) || b.orders - a.orders)

export const keyOf = ({ tenantId, unitId }: Pick<HolderRow, 'tenantId' | 'unitId'>): string => `${tenantId}:${unitId ?? ''}`
