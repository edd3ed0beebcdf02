import type { z } from 'zod'
import type { Actor } from '../access/actor.ts'
import type { FactName, Facts } from './facts.ts'
import type { Verb } from './verbs.ts'
import type { WorkOrder } from './model.ts'
import type { Row } from './rows.ts'
import type { WorkOrderStatus } from './states.ts'

/**
 * What a transition decides: the order's changed fields, exactly one event, and the rows that go with it.
 * It reads neither clock nor database: `now`, `facts` and fresh ids are handed in.
 */
export type Decision = {
  patch: Partial<Omit<WorkOrder, 'id' | 'version' | 'originTenantId' | 'createdAt'>>
  /** The event's payload; its type follows from the verb (events.ts). Never caller data. */
  event: Record<string, unknown>
  rows?: Row[]
}

export type Ground<N extends FactName> = {
  actor: Actor
  now: Date
  facts: Pick<Facts, N>
  /** A fresh time-ordered id for each new row. */
  newId: () => string
}

export type Transition<V extends Verb = Verb, S extends z.ZodType = z.ZodType, N extends FactName = FactName> = {
  verb: V
  /** States the verb starts from. */
  from: readonly WorkOrderStatus[]
  input: S
  needs: readonly N[]
  decide: (order: WorkOrder, input: z.output<S>, ground: Ground<N>) => Decision
}

/** Gives a transition its types; the object is the rule. */
export const defineTransition = <V extends Verb, S extends z.ZodType, const N extends FactName>(transition: Transition<V, S, N>): Transition<V, S, N> => transition
