/** What a generated database looks like. Shares are parts of all orders, 0..1. */
export type Shape = {
  orders: number
  topology: Topology
  /** Each tenant's part falls with its rank to this power; the largest may be given a part of its own. */
  skew: number
  largest: number | null
  /** How unevenly a tenant's orders fall on its units; 1 is evenly. */
  unitSkew: number
  open: number
  /** Part of the open orders that are past their date. */
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

/** The tenants that take orders, and who is above them. */
export type Topology = {
  /** Prefectures written beside the two of the seed, each with a part of `counties` (12 each where null). */
  extraPrefectures: number
  counties: number | null
  /** Whether the second seeded prefecture takes orders too; the first always does. */
  bothSeeded: boolean
  /** Upper levels: tenants with their closure rows and nothing else. */
  provinces: number
  nation: boolean
  /** People in all, those of the seed included; null copies every person of the model. */
  people: number | null
}

const REAL_STATES = {
  DRAFT: 1, REGISTERED: 18, TRANSFER_PENDING: 3, DISPATCHED: 20, DISPUTED: 2, IN_PROGRESS: 30, UNIT_REVIEW: 8, CENTRE_REVIEW: 6, CALLBACK_PENDING: 10, REDO_REVIEW: 2,
}
const PROVINCE: Omit<Shape, 'orders' | 'topology' | 'historyOf'> = {
  // Rank^(-1/1.8): of 13 tenants the largest has about a fifth, of 2,844 one in eighty.
  skew: 1 / 1.8, largest: null, unitSkew: 2, open: 0.017, overdue: 0.3, shared: 0.05, transferred: 0.05, disputed: 0.01, coHandled: 0.05, centreParts: 0.005,
  linked: 0.01, attached: 0.02, phones: 100_000, states: REAL_STATES,
}
/** 1 prefecture and 12 counties; a province and a nation stand above them so that their view can be measured. */
const PREFECTURE: Topology = { extraPrefectures: 0, counties: null, bothSeeded: false, provinces: 1, nation: true, people: null }

/** XS for a quick look. S, M and L of the benchmark: 22 months of a prefecture, of a province, and of a nation's topology. */
export const SIZES = {
  XS: { ...PROVINCE, open: 0.1, orders: 100_000, topology: PREFECTURE, historyOf: 1 },
  S: { ...PROVINCE, orders: 1_000_000, topology: PREFECTURE, historyOf: 1 },
  // 205 tenants below the nation: 1 province, 21 prefectures, 183 counties (20 of them in the seed).
  M: { ...PROVINCE, orders: 10_000_000, topology: { extraPrefectures: 19, counties: 163, bothSeeded: true, provinces: 1, nation: true, people: 10_000 }, historyOf: 20 },
  // 3,209 tenants: 1 nation, 31 provinces, 333 prefectures, 2,844 counties.
  L: { ...PROVINCE, orders: 10_000_000, topology: { extraPrefectures: 331, counties: 2_824, bothSeeded: true, provinces: 31, nation: true, people: 50_000 }, historyOf: 20 },
} as const satisfies Record<string, Shape>
export type Size = keyof typeof SIZES
export const SIZE_NAMES = ['XS', 'S', 'M', 'L'] as const satisfies readonly Size[]

/**
 * Few orders, but every table and every list of the largest tenant long enough that a missing index shows:
 * more than 10,000 rows to scan, more than 1,000 in a queue.
 */
export const planShape = (extraPrefectures: number): Shape => ({
  orders: 100_000, topology: { extraPrefectures, counties: null, bothSeeded: false, provinces: 0, nation: false, people: null }, skew: 1 / 1.8, largest: 0.5, unitSkew: 6, open: 0.4, overdue: 0.35,
  shared: 0.3, transferred: 0.2, disputed: 0.3, coHandled: 0.25, centreParts: 0.25, linked: 0.15, attached: 0.15, phones: 5_000, historyOf: 1,
  states: { DRAFT: 10, REGISTERED: 10, TRANSFER_PENDING: 16, DISPATCHED: 10, DISPUTED: 4, IN_PROGRESS: 10, UNIT_REVIEW: 10, CENTRE_REVIEW: 10, CALLBACK_PENDING: 10, REDO_REVIEW: 10 },
})
