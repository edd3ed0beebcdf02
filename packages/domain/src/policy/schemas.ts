import { z } from 'zod'
import { limitSchema, slaPolicySchema } from '../deadline/sla-policy.ts'
import type { PolicyContent, PolicyKind } from './kinds.ts'

const share = z.number().min(0).max(1)
const count = z.int().min(0).max(10_000)
const atLeastOne = count.min(1)
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const dayLimit = z.object({ unit: z.literal('WORKING_DAY'), amount: z.int().positive() })

const orderSettingsSchema = z.object({
  callerUrgeEvery: dayLimit,
  failedContacts: atLeastOne,
  shortestReply: count,
  maximumRedos: count,
  lowestContent: z.int().min(1).max(5),
  unreachable: z.object({ attempts: atLeastOne, days: atLeastOne }),
  callingHours: z.array(z.tuple([clock, clock])).min(1).max(4).refine((spans) => spans.every(([from, to]) => from < to), 'policy.spans-wrong'),
  objectWithin: limitSchema,
  hotspot: z.object({ callers: z.int().min(2).max(10_000), withinHours: atLeastOne, raisesUrgency: z.boolean(), emergencyCallers: atLeastOne }),
  upperMarginDays: count,
  requestDecision: limitSchema,
  longestSuspension: atLeastOne,
  fileFrom: z.object({ suspension: count, extension: count }),
  safetyCategories: z.array(z.string().regex(/^(\d\d){1,4}$/)).max(200),
  notPursued: z.object({ explanations: count, demandsToCooperate: count }),
  lateDissatisfaction: dayLimit,
  supervisionAnswer: z.object({ L1: limitSchema, L2: limitSchema }),
})

const routingSettingsSchema = z.object({ minimumStaff: atLeastOne, returnsBeforeDispute: atLeastOne, maximumTransfers: atLeastOne, sensitiveReportMinutes: atLeastOne })

const matchSettingsSchema = z.object({
  samePhone: z.object({ points: share, withinDays: z.int().min(1).max(366) }),
  samePlace: z.object({ points: share, shortestName: atLeastOne }),
  text: z.object({ points: share, readUpTo: z.int().min(20).max(8_000), worthNaming: share }),
  suggest: share,
  show: share,
})

/** The whole content of each kind, as a version must hold it. */
export const POLICY_SCHEMAS: { [K in PolicyKind]: z.ZodType<PolicyContent[K]> } = { SLA: slaPolicySchema, ORDER: orderSettingsSchema, ROUTING: routingSettingsSchema, MATCH: matchSettingsSchema }
