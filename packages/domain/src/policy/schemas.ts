import { z } from 'zod'
import { slaPolicySchema } from '../deadline/sla-policy.ts'
import type { PolicyContent, PolicyKind } from './kinds.ts'

const share = z.number().min(0).max(1)
const atLeastOne = z.int().min(1).max(10_000)

const matchSettingsSchema = z.object({
  samePhone: z.object({ points: share, withinDays: z.int().min(1).max(366) }),
  samePlace: z.object({ points: share, shortestName: atLeastOne }),
  text: z.object({ points: share, readUpTo: z.int().min(20).max(8_000), worthNaming: share }),
  suggest: share,
  show: share,
})

/** The whole content of each kind, as a version must hold it. */
export const POLICY_SCHEMAS: { [K in PolicyKind]: z.ZodType<PolicyContent[K]> } = { SLA: slaPolicySchema, MATCH: matchSettingsSchema }
