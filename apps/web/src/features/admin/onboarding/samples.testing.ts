import { NOT_COUNTED_STEPS, STEPS } from '@hotline/domain/onboarding/steps.ts'
import type { Row, View } from './shapes.ts'

const AT = new Date('2026-03-03T02:00:00Z')
export const ID = 'a'.repeat(8) + '-0000-4000-8000-000000000000'

/** A county under way, as its list gets it; name what matters for the test. */
export const row = (changes: Partial<Row> = {}): Row => ({
  id: ID, name: '岳普湖县', state: 'CONFIGURING', countyId: 20, createdAt: AT, createdByName: '罗文斌', updatedAt: AT, updatedByName: '何晓燕', steps: { done: 4, of: 8 }, waitingGate: null, trialDay: null, ...changes,
})

/** The same, as its wizard gets it. */
export const view = (changes: Partial<View> = {}): View => ({
  id: ID, version: 7, name: '岳普湖县', state: 'CONFIGURING', countyId: 20, operatingMode: 'FULL_CENTRE', waiting: null, trial: null, liveAt: null, scoreFrom: null, mergedInto: null, ending: null, createdAt: AT, createdByName: '罗文斌',
  steps: STEPS.map((step) => ({ step, status: NOT_COUNTED_STEPS.includes(step) ? 'NOT_COUNTED' : 'OPEN', have: null, need: null, version: 0, savedAt: null, savedByName: null })),
  may: { run: true, decide: false, found: false, askGate: 'G1', suspend: false, resume: false, merge: false, offBoard: true, undoEnd: false }, ...changes,
})
