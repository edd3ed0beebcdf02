/** Numbers of rule 10.3; a prefecture publishes them with the rules of its centres, a county may set tighter ones. */
export type TraceSettings = {
  /** More callers opened by one person within an hour alarm the auditor. */
  revealsAnHour: number
  /** No more than so many within an hour are opened to one person at all. */
  revealsAnHourMost: number
  /** Looks of one person at the same of one order within so many minutes are one. */
  collapseMinutes: number
  /** Months a trace is kept; the law asks for six. */
  keepMonths: number
}

/** What the rule book proposes while a prefecture hasn't set its own. */
export const TRACE_DEFAULTS: TraceSettings = { revealsAnHour: 30, revealsAnHourMost: 60, collapseMinutes: 15, keepMonths: 36 }
