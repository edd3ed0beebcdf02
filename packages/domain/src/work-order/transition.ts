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
  followUps?: readonly FollowUp[]
}

/**
 * What an act brings about on another order (rule 2.5: an act that changes two orders writes one event on each). The
 * pipeline performs it at once, in the same transaction, in the same person's name, and without asking the permission
 * rules again. That is safe because the order and the input come from the rule that was just allowed and never from
 * outside, because nobody is granted such a verb by itself, and because row-level security still bounds what is written.
 */
export type FollowUp = { orderId: string; verb: Exclude<Verb, 'openDraft'>; input: unknown }

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
