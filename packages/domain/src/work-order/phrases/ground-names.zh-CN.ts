import { REFUSAL_CODES, REFUSALS } from '../../intake/refusals.ts'
import { takeOverNames } from '../escalating.ts'
import { notPursuedNames } from '../not-pursued.ts'
import { returnGroundNames } from '../returns.ts'
import { triggerNames } from '../supervising.ts'
import { suspensionNames } from '../suspending.ts'
import { disputeGroundNames } from './names.zh-CN.ts'

/** Why somebody asked for something, by code. */
export const requestGroundNames: Readonly<Record<string, string>> = {
  ...returnGroundNames, ...suspensionNames, ...notPursuedNames, ...Object.fromEntries(REFUSAL_CODES.map((code) => [code, REFUSALS[code].name])), CALLER: '诉求人要求', RECLASSIFY: '改分类',
}

/** Every ground and trigger by its code, for the rows of a history. */
export const groundNames: Readonly<Record<string, string>> = { ...requestGroundNames, ...triggerNames, ...takeOverNames, ...disputeGroundNames }
