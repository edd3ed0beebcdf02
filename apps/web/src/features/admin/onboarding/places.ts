import { STEPS, type Step } from '@hotline/domain/onboarding/steps.ts'
import type { View } from './shapes.ts'

/** What stands in the middle: a step, what was done so far, or the end of it. */
export type Place = Step | 'history' | 'life'
const PLACES: readonly Place[] = [...STEPS, 'history', 'life']

/** Where the address leads; without one, the first step that is still open. */
export function placeOf(text: string | null, view: View): Place {
  return PLACES.find((place) => place === text) ?? view.steps.find(({ status }) => status === 'OPEN')?.step ?? 'trial'
}

/** The step before or after; it stops at both ends. */
export function besides(place: Place, by: 1 | -1): Place {
  return PLACES[Math.min(PLACES.length - 1, Math.max(0, PLACES.indexOf(place) + by))] ?? place
}

export const isStep = (place: Place): place is Step => place !== 'history' && place !== 'life'

/** The wizard's address. */
export const pathOf = (id: string): string => `/admin/onboarding/${id}`
