import { z } from 'zod'

export const LIMIT_UNITS = ['WORKING_DAY', 'WORKING_HOUR', 'WALL_HOUR', 'WALL_MINUTE', 'CALENDAR_DAY'] as const

export const limitSchema = z
  .object({ unit: z.enum(LIMIT_UNITS), amount: z.number().positive() })
  .refine(({ unit, amount }) => Number.isInteger(amount) || !unit.endsWith('_DAY'), 'limit.days-are-whole')

const byUrgency = z.object({ normal: limitSchema, urgent: limitSchema, critical: limitSchema })

const share = z.number().min(0).max(1)

/** Rule 5.5. The two day rungs apply to limits of at least `longFromDays` working days, the shares to all others. */
export const warningLadderSchema = z.object({
  longFromDays: z.int().positive(),
  yellowDaysLeft: z.number().nonnegative(),
  redDaysLeft: z.number().nonnegative(),
  yellowShareLeft: share,
  redShareLeft: share,
  /** Counted from the due date: urge notice, then written criticism. */
  noticeAfterOverdue: limitSchema,
  criticismAfterNotice: limitSchema,
})

/** Every number of rule 5.2 and 5.5, as data of a prefecture. */
export const slaPolicySchema = z.object({
  dispatch: byUrgency,
  sign: byUrgency,
  /** Urgent and critical orders: as `sign`. */
  returnRequest: limitSchema,
  returnDecision: limitSchema,
  /** First contact with the caller, from signing. */
  contact: byUrgency,
  handle: z.object({
    consult: limitSchema,
    /** HELP, OPINION, SUGGESTION, OTHER. */
    help: limitSchema,
    /** COMPLAINT, REPORT. */
    complaint: limitSchema,
    urgent: limitSchema,
    critical: limitSchema,
    longCycle: limitSchema,
  }),
  /** Critical: the first disposal report. */
  criticalReport: limitSchema,
  longCycleStageReportMonths: z.int().positive(),
  extension: z.object({
    askBefore: limitSchema,
    /** The time of the due day after which nothing is taken any more, 'HH:MM'. */
    hardStop: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
    maxCount: z.int().nonnegative(),
    /** Working days; never more than the original limit either. */
    maxDaysEach: z.int().positive(),
    maxDaysTotal: z.int().positive(),
    urgentMaxHours: z.number().positive(),
  }),
  coOpinion: z.object({ minDays: z.int().positive(), share }),
  resultReview: limitSchema,
  rework: limitSchema,
  redo: z.object({ consult: limitSchema, other: limitSchema }),
  callbackStart: limitSchema,
  callbackFinish: limitSchema,
  transferAccept: limitSchema,
  /** All from the dispute's opening. */
  dispute: z.object({ phone: limitSchema, opinions: limitSchema, meeting: limitSchema, designation: limitSchema }),
  supervision: z.object({ normal: limitSchema, urgent: limitSchema, progressEvery: limitSchema }),
  interview: limitSchema,
  appeal: z.object({ file: limitSchema, decide: limitSchema }),
  knowledge: z.object({ urgentNotice: limitSchema, newPolicy: limitSchema, correction: limitSchema, annualReview: limitSchema }),
  archive: limitSchema,
  /** An order from the upper platform is due this many working days before the upper date. */
  upperMarginDays: z.int().nonnegative(),
  warning: warningLadderSchema,
})
