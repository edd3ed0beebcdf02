import { z } from 'zod'
import { holdsCitizenId } from '../access/fields.ts'

/**
 * A text somebody must write: trimmed, not empty, not endless, without an ID number (rule 10.3).
 * Its errors are `work-order.<name>-missing` and `work-order.<name>-too-long`.
 */
export const words = (name: string, max: number) =>
  z
    .string(`work-order.${name}-missing`)
    .trim()
    .min(1, `work-order.${name}-missing`)
    .max(max, `work-order.${name}-too-long`)
    .refine((text) => !holdsCitizenId(text), 'work-order.citizen-id-in-text')

/** As `words`, but it may be left out; an empty text counts as left out. */
export const maybeWords = (name: string, max: number) =>
  z
    .string()
    .trim()
    .max(max, `work-order.${name}-too-long`)
    .refine((text) => !holdsCitizenId(text), 'work-order.citizen-id-in-text')
    .nullable()
    .default(null)
    .transform((text) => text || null)
