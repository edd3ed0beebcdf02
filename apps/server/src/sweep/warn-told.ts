import type { Rung } from '@hotline/domain/deadline/ladder.ts'

/** Who is told of a rung, and whether it also leaves the house. `UNIT`: people of the lead unit; `CENTRE`: of the owner's centre. */
export type Told = { code: string; at: 'UNIT' | 'CENTRE'; duties: readonly string[]; via: 'SMS' | 'CALL' | null }

/** Rules 4.8 (N04, N14) and 5.5: yellow → liaison; red → leader; overdue → chief and the centre's supervisors. */
const OF_UNIT: Record<Rung, readonly Told[]> = {
  HALF: [{ code: 'N04H', at: 'UNIT', duties: ['UNIT_LIAISON'], via: 'SMS' }],
  FULL: [{ code: 'N04F', at: 'UNIT', duties: ['UNIT_LEADER'], via: 'CALL' }],
  YELLOW: [{ code: 'N14Y', at: 'UNIT', duties: ['UNIT_LIAISON'], via: 'SMS' }],
  RED: [{ code: 'N14R', at: 'UNIT', duties: ['UNIT_LEADER'], via: 'SMS' }],
  OVERDUE: [{ code: 'N14', at: 'UNIT', duties: ['UNIT_CHIEF'], via: 'SMS' }, { code: 'N14', at: 'CENTRE', duties: ['SUPERVISOR'], via: null }],
  NOTICE: [{ code: 'N14C', at: 'UNIT', duties: ['UNIT_LEADER'], via: 'SMS' }, { code: 'N14C', at: 'CENTRE', duties: ['SUPERVISOR'], via: null }],
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

export const toldOf = (rung: Rung, leadUnitId: number | null): readonly Told[] => (leadUnitId === null ? OF_CENTRE : OF_UNIT)[rung]
