import { z } from 'zod'

/** Numbers of rule 10.3; a prefecture, and a county for itself, may set others. */
export const traceSettingsSchema = z.object({
  /** More callers opened by one person within an hour alarm the auditor. */
  revealsAnHour: z.int().positive(),
  /** No more than so many within an hour are opened to one person at all. */
  revealsAnHourMost: z.int().positive(),
  /** Looks of one person at the same of one order within so many minutes are one. */
  collapseMinutes: z.int().nonnegative(),
  /** Months a trace is kept; the law asks for six. */
  keepMonths: z.int().min(6),
})
export type TraceSettings = z.output<typeof traceSettingsSchema>

/** What the rule book proposes while a prefecture hasn't set its own. */
export const TRACE_DEFAULTS: TraceSettings = { revealsAnHour: 30, revealsAnHourMost: 60, collapseMinutes: 15, keepMonths: 36 }

/** The defaults, overlaid by what each level has set, the nearest last; what is no setting is passed over. */
export function traceSettings(...set: readonly unknown[]): TraceSettings {
  return set.reduce<TraceSettings>((settings, each) => ({ ...settings, ...(traceSettingsSchema.partial().safeParse(each).data) }), TRACE_DEFAULTS)
}
