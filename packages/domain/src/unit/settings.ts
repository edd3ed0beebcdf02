import { workingDays, type Limit } from '../deadline/limit.ts'

/** Numbers of units that change; a prefecture publishes them with its rules of dispatch, beside how many people a unit needs (rule 1.3). */
export type UnitSettings = {
  /** Calendar days within which a move, a merge or a closing can be undone. */
  undoDays: number
  /** Within this a unit files a change of its leader, staff, office or emergency number with its centre (rule 1.3). */
  fileContactWithin: Limit & { unit: 'WORKING_DAY' }
  /** So long before that limit the centre is reminded, in days. */
  remindDays: number
}

/** What the rule book proposes while a prefecture hasn't set its own. */
export const UNIT_DEFAULTS: UnitSettings = { undoDays: 7, fileContactWithin: { ...workingDays(10), unit: 'WORKING_DAY' }, remindDays: 3 }
