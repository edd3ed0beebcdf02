/** Points lost per percentage point below the target, down to a floor; full from the target on. */
type Sloped = { weight: number; target: number; perPoint: number; floor: number }

/** How units and counties are scored (rule 8.6): a base of 100, with pluses and minuses outside it. */
export type ScorePlan = {
  sign: Sloped
  completion: Sloped
  satisfaction: Sloped
  solved: Sloped & { partlyCounts: number }
  /** Points lost per non-standard reply. */
  reply: { weight: number; perDefect: number }
  returns: { weight: number }
  knowledge: { weight: number }
  supervision: { weight: number }
  minus: { overdue: number; overdueCap: number; falseCompletion: number; leak: number; leakVetoes: boolean; rejectedReturn: number; notContacted: number }
  plus: { praise: number; praiseCap: number; adoption: number; adoptionPer: number; adoptionCap: number; difficult: number }
  /** A county's score from its units', its centre's own work and the quality of its data. */
  county: { units: number; centre: number; data: number }
  /** Fewer ratings than these are shown, not compared; departments are peers above or below so many orders. */
  compare: { leastRatings: number; largeFromOrders: number }
  /** `factor · ln(1 + orders ÷ median)`, at most `cap`. */
  volume: { factor: number; cap: number }
}

/** What the rule book proposes while a prefecture hasn't set its own. */
export const SCORE_PLAN: ScorePlan = {
  sign: { weight: 15, target: 100, perPoint: 1, floor: 0 },
  completion: { weight: 25, target: 100, perPoint: 1, floor: 0 },
  satisfaction: { weight: 20, target: 95, perPoint: 0.5, floor: 10 },
  solved: { weight: 15, target: 90, perPoint: 0.5, floor: 0, partlyCounts: 0.5 },
  reply: { weight: 10, perDefect: 1 },
  returns: { weight: 5 },
  knowledge: { weight: 5 },
  supervision: { weight: 5 },
  minus: { overdue: 0.5, overdueCap: 10, falseCompletion: 5, leak: 10, leakVetoes: true, rejectedReturn: 0.2, notContacted: 0.5 },
  plus: { praise: 0.1, praiseCap: 2, adoption: 0.05, adoptionPer: 10, adoptionCap: 2, difficult: 0.5 },
  county: { units: 60, centre: 20, data: 20 },
  compare: { leastRatings: 10, largeFromOrders: 30 },
  volume: { factor: 0.5, cap: 2 },
}
