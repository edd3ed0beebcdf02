import type { Rung } from '@hotline/domain/deadline/ladder.ts'
import type { Warning } from '@hotline/domain/work-order/warnings.ts'

/** Who is told of a rung, and whether it also leaves the house. `UNIT`: people of the lead unit; `CENTRE`: of the owner's centre. */
export type Told = { code: string; at: 'UNIT' | 'CENTRE'; duties: readonly string[]; via: 'SMS' | 'CALL' | null }

/** Rules 4.8 (N04, N14) and 5.5: yellow → liaison; red → leader; overdue → chief and the centre's supervisors. */
const OF_UNIT: Record<Rung, readonly Told[]> = {
  HALF: [{ code: 'N04H', at: 'UNIT', duties: ['UNIT_LIAISON'], via: 'SMS' }],
  FULL: [{ code: 'N04F', at: 'UNIT', duties: ['UNIT_LEADER'], via: 'CALL' }],
  YELLOW: [{ code: 'N14Y', at: 'UNIT', duties: ['UNIT_LIAISON'], via: 'SMS' }],
  RED: [{ code: 'N14R', at: 'UNIT', duties: ['UNIT_LEADER'], via: 'SMS' }],
  OVERDUE: [{ code: 'N14', at: 'UNIT', duties: ['UNIT_CHIEF'], via: 'SMS' }, { code: 'N14', at: 'CENTRE', duties: ['SUPERVISOR'], via: null }],
  // To the unit, with a copy to its leader.
  NOTICE: [{ code: 'N14C', at: 'UNIT', duties: ['UNIT_LIAISON', 'UNIT_LEADER'], via: 'SMS' }, { code: 'N14C', at: 'CENTRE', duties: ['SUPERVISOR'], via: null }],
  CRITICISM: [{ code: 'N14D', at: 'UNIT', duties: ['UNIT_LEADER'], via: 'SMS' }, { code: 'N14D', at: 'CENTRE', duties: ['SUPERVISOR'], via: null }],
}

const centre = (code: string, ...duties: string[]): readonly Told[] => [{ code, at: 'CENTRE', duties, via: null }]

/** While no unit holds the order, the promise is the centre's to keep. */
const OF_CENTRE: Record<Rung, readonly Told[]> = {
  HALF: [],
  FULL: [],
  YELLOW: centre('N14Y', 'DISPATCHER'),
  RED: centre('N14R', 'DISPATCHER', 'DISPATCH_REVIEWER'),
  OVERDUE: centre('N14', 'SUPERVISOR', 'CENTRE_DIRECTOR'),
  NOTICE: centre('N14C', 'SUPERVISOR'),
  CRITICISM: centre('N14D', 'SUPERVISOR'),
}

/** A first report that is due or missing: the same people, in words that say what to do. */
const REPORT_CODES: Partial<Record<Rung, string>> = { YELLOW: 'N14E', RED: 'N14E', OVERDUE: 'N14O' }

/** A stage report of a long-cycle order: whoever writes it beforehand; where it is missing, its leader and the centre's supervisors. */
const OF_STAGE: Partial<Record<Rung, readonly Told[]>> = {
  RED: [{ code: 'N14J', at: 'UNIT', duties: ['UNIT_LIAISON'], via: null }],
  FULL: [{ code: 'N14K', at: 'UNIT', duties: ['UNIT_LEADER'], via: null }, { code: 'N14K', at: 'CENTRE', duties: ['SUPERVISOR'], via: null }],
}

export function toldOf({ kind, rung }: Pick<Warning, 'kind' | 'rung'>, leadUnitId: number | null): readonly Told[] {
  if (kind === 'STAGE') return OF_STAGE[rung] ?? []
  if (kind === 'REPORT') return OF_UNIT[rung].map((told) => ({ ...told, code: REPORT_CODES[rung] ?? told.code }))
  return (leadUnitId === null ? OF_CENTRE : OF_UNIT)[rung]
}
