import { ADMINISTRATORS } from '../access/people-rules.ts'
import { DUTIES, PLATFORM_DUTIES, SYSTEM_DUTIES, type Duty } from '../access/duties.ts'

/** Some of A's duties of one membership, carried out by B for a time. */
export type Delegation = {
  id: number
  giverId: string
  giverName: string
  delegateId: string
  delegateName: string
  /** Whom the delegate acts for, nearest first; the last one holds the membership. */
  actsForNames: string[]
  /** The membership's unit; null for the centre. */
  unitName: string | null
  duties: Duty[]
  from: Date
  until: Date
  reason: string
  madeByName: string
  madeAt: Date
  endedAt: Date | null
  endedByName: string | null
  state: DelegationState
}

/** `BROKEN`: within its time, but a link below it or the membership is not in force: it gives nothing. */
export const DELEGATION_STATES = ['COMING', 'IN_FORCE', 'BROKEN', 'ENDED', 'OVER'] as const
export type DelegationState = (typeof DELEGATION_STATES)[number]

/** `holds`: every link down to the membership is in force and leaves something to do. */
export function delegationState({ from, until, endedAt, holds }: Pick<Delegation, 'from' | 'until' | 'endedAt'> & { holds: boolean }, now: Date): DelegationState {
  if (endedAt) return 'ENDED'
  if (until <= now) return 'OVER'
  if (from > now) return 'COMING'
  return holds ? 'IN_FORCE' : 'BROKEN'
}

const NEVER: readonly Duty[] = [...ADMINISTRATORS, ...PLATFORM_DUTIES, ...SYSTEM_DUTIES]

/** What may be passed on: administration of any kind never is (rule 1.4: the three exclude one another). */
export const DELEGABLE: readonly Duty[] = DUTIES.filter((duty) => !NEVER.includes(duty))

export const delegable = (duties: readonly Duty[]): Duty[] => duties.filter((duty) => DELEGABLE.includes(duty))
