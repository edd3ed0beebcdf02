import type { OrderVerb } from '@hotline/domain/work-order/registry.ts'
import { CENTRE_INPUTS } from './inputs/centre.ts'
import { INTAKE_INPUTS } from './inputs/intake.ts'
import { REQUEST_INPUTS } from './inputs/requests.ts'
import { ROUTE_INPUTS } from './inputs/routes.ts'
import type { Maker } from './inputs/scene.ts'
import { UNIT_INPUTS } from './inputs/unit.ts'

/** Nobody is granted these: they follow from another order's act, or the product performs them by itself: the sweep, a change of units. */
export const FOLLOWING = ['absorb', 'release', 'answerMerged'] as const
export const BY_CLOCK = ['archive', 'recalculate', 'handOver'] as const
type Given = Exclude<OrderVerb, (typeof FOLLOWING)[number] | (typeof BY_CLOCK)[number]>

/** One maker for each verb that somebody has; a new verb doesn't compile without its own. */
export const INPUTS: { readonly [V in Given]: Maker } = { ...INTAKE_INPUTS, ...ROUTE_INPUTS, ...UNIT_INPUTS, ...REQUEST_INPUTS, ...CENTRE_INPUTS }

export const isGiven = (verb: OrderVerb): verb is Given => Object.hasOwn(INPUTS, verb)
