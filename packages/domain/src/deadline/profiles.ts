import { calendarDays, wallHours, wallMinutes, workingDays, workingHours, type SlaPolicy, type WarningLadder } from './limit.ts'

/** Rule 5.5: where a policy says nothing else. */
export const WARNING_LADDER: WarningLadder = {
  longFromDays: 5,
  yellowDaysLeft: 2,
  redDaysLeft: 1,
  yellowShareLeft: 0.5,
  redShareLeft: 0.25,
  noticeAfterOverdue: workingDays(1),
  criticismAfterNotice: workingDays(5),
}

/** The column SICHUAN of rule 5.2: what a prefecture of Sichuan starts from. */
export const SICHUAN: SlaPolicy = {
  dispatch: { normal: workingHours(4), urgent: wallMinutes(30), critical: wallMinutes(10) },
  sign: { normal: workingDays(1), urgent: wallHours(2), critical: wallMinutes(30) },
  returnRequest: workingDays(1),
  returnDecision: workingHours(4),
  contact: { normal: workingDays(1), urgent: wallHours(2), critical: wallMinutes(30) },
  handle: {
    consult: workingDays(3),
    help: workingDays(7),
    complaint: workingDays(15),
    urgent: wallHours(24),
    critical: wallHours(24),
    longCycle: calendarDays(180),
  },
  criticalReport: wallHours(4),
  longCycleStageReportMonths: 1,
  extension: { askBefore: workingDays(1), hardStop: '17:00', maxCount: 2, maxDaysEach: 10, maxDaysTotal: 20, urgentMaxHours: 24 },
  coOpinion: { minDays: 1, share: 0.25 },
  resultReview: workingDays(1),
  rework: workingDays(2),
  redo: { consult: workingDays(2), other: workingDays(5) },
  callbackStart: workingDays(1),
  callbackFinish: workingDays(3),
  transferAccept: workingHours(4),
  dispute: { phone: workingHours(4), opinions: workingDays(1), meeting: workingDays(2), designation: workingDays(3) },
  supervision: { normal: workingDays(3), urgent: workingDays(1), progressEvery: calendarDays(7) },
  interview: workingDays(5),
  appeal: { file: workingDays(5), decide: workingDays(5) },
  knowledge: { urgentNotice: wallHours(2), newPolicy: workingDays(3), correction: workingDays(1), annualReview: calendarDays(365) },
  archive: calendarDays(30),
  upperMarginDays: 1,
  warning: WARNING_LADDER,
}

/** The column XINJIANG of rule 5.2: shorter handling, shorter extensions, one redo limit for all types. */
export const XINJIANG: SlaPolicy = {
  ...SICHUAN,
  handle: { ...SICHUAN.handle, consult: workingDays(2), help: workingDays(5), complaint: workingDays(7) },
  extension: { ...SICHUAN.extension, maxDaysEach: 5, maxDaysTotal: 10 },
  redo: { consult: workingDays(3), other: workingDays(3) },
}
