import { z } from 'zod'
import { limitSchema } from '../../deadline/sla-policy.ts'

export const share = z.number().min(0).max(1)
export const atLeastOne = z.int().min(1).max(10_000)
/** Points of a score, with at most two decimals in use. */
export const points = z.number().min(0).max(1_000)
/** 'HH:MM', Beijing. */
export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
/** A limit that can only be counted in whole working days. */
export const wholeWorkingDays = limitSchema.and(z.object({ unit: z.literal('WORKING_DAY') }))
/** Words that people read or hear: no markup, no control characters. */
export const wording = z.string().trim().min(4).max(500).regex(/^[^<>\p{Cc}]+$/u)
