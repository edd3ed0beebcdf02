import { must } from '@hotline/domain/errors.ts'
import type { OnboardingState } from '@hotline/domain/onboarding/states.ts'
import type { Tx } from '../db/in-scope.ts'
import { countyOf, lockRecord, writeRecord, type Hand, type Onboarding } from './record.ts'
import { tellCounty } from './tell-end.ts'

export type Say = { id: string; version: number; words: string }

/** Stops intake at once; what the county has, it finishes. */
export async function suspendCounty(hand: Hand, input: Say): Promise<{ version: number }> {
  const record = await lockRecord(hand.tx, input, ['TRIAL', 'LIVE'])
  await moveCounty(hand.tx, record, 'SUSPENDED')
  const version = await writeRecord(hand, record, { state: 'SUSPENDED', suspendedFrom: record.state }, { what: 'SUSPENDED', words: input.words })
  await tellCounty(hand, record, 'COUNTY_SUSPENDED', version, input.words)
  return { version }
}

/** Back to where it was. */
export async function resumeCounty(hand: Hand, input: Say): Promise<{ version: number }> {
  const record = await lockRecord(hand.tx, input, ['SUSPENDED'])
  must(!record.ending, 'onboarding.end-planned')
  const back: OnboardingState = record.suspendedFrom ?? 'LIVE'
  await moveCounty(hand.tx, record, back)
  const version = await writeRecord(hand, record, { state: back, suspendedFrom: null }, { what: 'RESUMED', words: input.words })
  await tellCounty(hand, record, 'COUNTY_RESUMED', version, input.words)
  return { version }
}

/** Along the ways the database allows, and from the state the record knows. */
export const moveCounty = (tx: Tx, record: Onboarding, to: OnboardingState) => tx.query('select move_county($1, $2, $3)', [countyOf(record), record.state, to])
