import type { Actor } from '@hotline/domain/access/actor.ts'
import { DomainError } from '@hotline/domain/errors.ts'
import type { OpenDraftInput } from '@hotline/domain/work-order/transitions/open-draft.ts'
import type { App } from '../context.ts'
import { inScope, type Tx } from '../db/in-scope.ts'
import type { Reference, UnitRow } from '../directory/reference.ts'
import { loadOrder, type LoadedOrder } from '../work-order/load.ts'
import { openDraft } from '../work-order/open.ts'
import { perform, type Command } from '../work-order/perform.ts'
import type { Cast } from './actors.ts'

/** Where orders are played out: each act by its own person at its own time, through the commands everybody uses. */
export type Stage = { app: App; cast: Cast }

/** One order while it is played out. */
export type Line = { key: string; id: string; version: number; lead: UnitRow | null; co: readonly UnitRow[] }

/** One act. `by` is asked when its turn comes: who handles it is known only after the dispatch. */
export type Step = { tenantCode: string; at: Date; act: (scene: Scene) => Promise<void> }

export type Scene = {
  tenantCode: string
  cast: Cast
  line: Line
  at: Date
  reference: () => Promise<Reference>
  order: () => Promise<LoadedOrder>
  open: (actor: Actor, input: OpenDraftInput) => Promise<void>
  perform: (actor: Actor, verb: Command['verb'], input?: unknown) => Promise<void>
}

/** Plays the steps in order, neighbours of one tenant in one transaction. Throws a DomainError that names the step. */
export async function play(stage: Stage, key: string, tenantIds: ReadonlyMap<string, number>, steps: readonly Step[]): Promise<Line> {
  const line: Line = { key, id: '', version: 0, lead: null, co: [] }
  let acts = 0
  for (let from = 0; from < steps.length; ) {
    const tenantCode = steps[from]?.tenantCode ?? ''
    let to = from + 1
    while (to < steps.length && steps[to]?.tenantCode === tenantCode) to++
    const tenantId = tenantIds.get(tenantCode)
    if (tenantId === undefined) throw new Error(`There is no tenant ${tenantCode}`)
    await inScope(stage.app.pool, tenantId, async (tx) => {
      for (const step of steps.slice(from, to)) await step.act(sceneOf(stage, tx, line, step, () => `seed:${key}:${++acts}`))
    })
    from = to
  }
  return line
}

function sceneOf({ app, cast }: Stage, tx: Tx, line: Line, { tenantCode, at }: Step, nextKey: () => string): Scene {
  const then: App = { ...app, clock: { ...app.clock, now: () => at } }
  const order = async (): Promise<LoadedOrder> => {
    const found = await loadOrder(tx, line.id)
    if (!found) throw new DomainError('work-order.not-found')
    return found
  }
  return {
    tenantCode, cast, line, at, order,
    reference: () => app.reference.of(tx.tenantId),
    open: async (actor, input) => {
      const { id, version } = await openDraft(then, tx, actor, input, nextKey())
      Object.assign(line, { id, version })
    },
    perform: async (actor, verb, input = {}) => {
      const outcome = await perform(then, tx, actor, { id: line.id, version: line.version, verb, input, idempotencyKey: nextKey() })
      line.version = outcome.version
    },
  }
}
