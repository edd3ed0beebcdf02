import type { Duty } from '@hotline/domain/access/duties.ts'
import { DomainError, must } from '@hotline/domain/errors.ts'
import type { SandboxOrder } from '@hotline/domain/onboarding/sandbox.ts'
import { UNKNOWN_ORDER } from '@hotline/domain/routing/model.ts'
import { route } from '@hotline/domain/routing/route.ts'
import { isFit } from '@hotline/domain/routing/units.ts'
import type { TenantInfo } from '@hotline/domain/tenant/model.ts'
import type { OpenDraftInput } from '@hotline/domain/work-order/transitions/open-draft.ts'
import { verbNames } from '@hotline/domain/work-order/verbs.ts'
import type { App } from '../../context.ts'
import type { Tx } from '../../db/in-scope.ts'
import type { Reference, UnitRow } from '../../directory/reference.ts'
import { newId } from '../../ids.ts'
import { loadOrder, type LoadedOrder } from '../../work-order/load.ts'
import { openDraft } from '../../work-order/open.ts'
import { perform, type Command } from '../../work-order/perform.ts'
import { routingBase } from '../county-view.ts'
import type { Cast } from './cast.ts'

/** Between two acts: short enough for the drill's limits, and one morning holds the longest story. */
const PAUSE_MS = 3 * 60_000

export type Scene = {
  app: App
  enter: (tenantId: number) => Promise<Tx>
  cast: Cast
  reference: Reference
  county: TenantInfo
  prefecture: TenantInfo
  startsAt: Date
  seq: number
}
type Where = 'COUNTY' | 'PREFECTURE'

/** One order of the sandbox while it is played: real commands by real people, at times of their own. */
export type Player = {
  acts: SandboxOrder['acts']
  now: () => Date
  lead: () => UnitRow | undefined
  order: () => Promise<LoadedOrder>
  open: (where: Where, input: OpenDraftInput) => Promise<void>
  /** By somebody of the centre, the first of the duties that is held. */
  centre: (where: Where, duties: readonly Duty[], verb: Command['verb'], input?: unknown) => Promise<void>
  /** By somebody of the unit that leads. */
  unit: (duties: readonly Duty[], verb: Command['verb'], input?: unknown) => Promise<void>
  /** To whom the catalogue points, else the first fit unit that isn't one of `not`; as the dispatcher would. */
  dispatch: (not?: readonly number[]) => Promise<void>
}

export function openPlayer(scene: Scene): Player {
  const { app, enter, cast, county, prefecture } = scene
  const acts: SandboxOrder['acts'] = []
  let at = scene.startsAt
  let line = { id: '', version: 0 }
  let lead: UnitRow | undefined

  const ready = async (where: Where, unit: UnitRow | null, duties: readonly Duty[]) => {
    const tenant = where === 'COUNTY' ? county : prefecture
    const actor = await cast({ tenantId: tenant.id, unitId: unit?.id ?? null, name: unit?.name ?? tenant.name }, ...duties)
    at = new Date(at.getTime() + PAUSE_MS)
    const then = at
    return { actor, tx: await enter(tenant.id), app: { ...app, clock: { ...app.clock, now: () => then } } }
  }
  const keep = (verb: keyof typeof verbNames, by: string, { id, version }: { id: string; version: number }) => {
    line = { id, version }
    acts.push({ verb: verbNames[verb], by, at })
  }
  const act = async (where: Where, unit: UnitRow | null, duties: readonly Duty[], verb: Command['verb'], input: unknown = {}) => {
    const { actor, tx, app: then } = await ready(where, unit, duties)
    keep(verb, actor.name, await perform(then, tx, actor, { ...line, verb, input, idempotencyKey: newId() }))
  }
  const order = async (): Promise<LoadedOrder> => {
    const found = await loadOrder(await enter(prefecture.id), line.id)
    must(found, 'work-order.not-found')
    return found
  }
  return {
    acts, order,
    now: () => at,
    lead: () => lead,
    open: async (where, input) => {
      const { actor, tx, app: then } = await ready(where, null, ['AGENT', 'SHIFT_LEAD'])
      keep('openDraft', actor.name, await openDraft(then, tx, actor, input, newId()))
    },
    centre: (where, duties, verb, input) => act(where, null, duties, verb, input),
    unit: async (duties, verb, input) => {
      must(lead, 'onboarding.sandbox-no-unit')
      await act('COUNTY', lead, duties, verb, input)
    },
    dispatch: async (not = []) => {
      const choice = choose(scene, await order(), not, at)
      lead = choice.lead
      await act('COUNTY', null, ['DISPATCHER'], 'dispatch', choice.input)
    },
  }
}

function choose({ reference, county }: Scene, { areaCode, townCode, categoryCode, title }: LoadedOrder, not: readonly number[], at: Date): { lead: UnitRow; input: Record<string, unknown> } {
  const base = routingBase(reference, county.id, at)
  const proposal = route({ ...base, order: { ...UNKNOWN_ORDER, areaCode, town: townCode, categoryCode, text: title, takenOver: true } })
  const named = proposal.action === 'DISPATCH' && proposal.ruleId !== null ? reference.units.get(proposal.lead ?? 0) : undefined
  const usual = { co: [], directToUnit: false, opinion: '演练：请先与诉求人联系，按期答复。' }
  if (named && !not.includes(named.id)) return { lead: named, input: { ...usual, leadUnitId: named.id, basis: proposal.basis, ruleId: proposal.ruleId, manualBasis: null } }
  const other = [...reference.units.values()].find((unit) => unit.tenantId === county.id && unit.role !== 'TOWNSHIP' && !not.includes(unit.id) && isFit(unit, base))
  must(other, 'onboarding.sandbox-no-unit')
  return { lead: other, input: { ...usual, leadUnitId: other.id, basis: 'INDUSTRY', ruleId: null, manualBasis: { clause: '演练：本级权责清单', overrideReason: '演练：首派单位已退单，改派其他单位' } } }
}

/** What failed, for the run's report; anything but a refusal of the rules is thrown on. */
export function problemOf(error: unknown): NonNullable<SandboxOrder['problem']> {
  if (error instanceof DomainError) return { code: error.code, params: error.params }
  throw error
}
