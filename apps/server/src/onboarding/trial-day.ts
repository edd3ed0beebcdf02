import { DAY_MS } from '@hotline/domain/deadline/beijing.ts'

/** Whole days of the trial that are over. */
export const trialDay = (startedAt: Date, now: Date): number => Math.max(0, Math.floor((now.getTime() - startedAt.getTime()) / DAY_MS))
