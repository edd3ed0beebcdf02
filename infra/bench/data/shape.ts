/** What a generated database looks like. Shares are parts of all orders, 0..1. */
export type Shape = {
  orders: number
  /** Prefectures of 13 tenants each, written beside the two of the seed. */
  extraPrefectures: number
  /** Each tenant's part falls with its rank to this power; the largest may be given a part of its own. */
  skew: number
  largest: number | null
  /** How unevenly a tenant's orders fall on its units; 1 is evenly. */
  unitSkew: number
  open: number
  overdue: number
  shared: number
  transferred: number
  disputed: number
  /** A second unit, or another centre, beside the lead. */
  coHandled: number
  centreParts: number
  linked: number
  attached: number
  phones: number
  /** A timeline for every order, or for one in this many. */
  historyOf: number
  /** How the open orders spread over their states; weights. */
  states: Readonly<Record<string, number>>
}

const REAL_STATES = {
  DRAFT: 1, REGISTERED: 18, TRANSFER_PENDING: 3, DISPATCHED: 20, DISPUTED: 2, IN_PROGRESS: 30, UNIT_REVIEW: 8, CENTRE_REVIEW: 6, CALLBACK_PENDING: 10, REDO_REVIEW: 2,
}
const PROVINCE: Omit<Shape, 'orders' | 'extraPrefectures' | 'historyOf'> = {
  // Rank^(-1/1.8): of 13 tenants the largest has about a fifth, of 2,844 one in eighty.
  skew: 1 / 1.8, largest: null, unitSkew: 2, open: 0.017, overdue: 0.3, shared: 0.05, transferred: 0.05, disputed: 0.01, coHandled: 0.05, centreParts: 0.005,
  linked: 0.01, attached: 0.02, phones: 100_000, states: REAL_STATES,
}

/** XS for a quick look. S, M and L of the benchmark: 22 months of a prefecture, of a province, and of a nation's topology. */
export const SIZES = {
  XS: { ...PROVINCE, open: 0.1, orders: 100_000, extraPrefectures: 0, historyOf: 1 },
  S: { ...PROVINCE, orders: 1_000_000, extraPrefectures: 0, historyOf: 1 },
  M: { ...PROVINCE, orders: 10_000_000, extraPrefectures: 15, historyOf: 20 },
  L: { ...PROVINCE, orders: 10_000_000, extraPrefectures: 246, historyOf: 20 },
} as const satisfies Record<string, Shape>
export type Size = keyof typeof SIZES

/**
 * Few orders, but every table and every list of the largest tenant long enough that a missing index shows:
 * more than 10,000 rows to scan, more than 1,000 in a queue.
 */
export const planShape = (extraPrefectures: number): Shape => ({
  orders: 100_000, extraPrefectures, skew: 1 / 1.8, largest: 0.5, unitSkew: 6, open: 0.4, overdue: 0.35, shared: 0.3, transferred: 0.2, disputed: 0.3, coHandled: 0.25, centreParts: 0.25,
  linked: 0.15, attached: 0.15, phones: 5_000, historyOf: 1,
  states: { DRAFT: 10, REGISTERED: 10, TRANSFER_PENDING: 16, DISPATCHED: 10, DISPUTED: 4, IN_PROGRESS: 10, UNIT_REVIEW: 10, CENTRE_REVIEW: 10, CALLBACK_PENDING: 10, REDO_REVIEW: 10 },
})
