import { HOUR_MS, MINUTE_MS } from '@hotline/domain/deadline/beijing.ts'
import { workingDayShareBetween, workingMsBetween, type Calendar } from '@hotline/domain/deadline/calendar.ts'
import { DomainError } from '@hotline/domain/errors.ts'
import { useOrderCopy } from './use-copy.ts'

/** Office time between two instants in words: 3 日, 5.7 时, 12 分. Empty where the calendar ends. */
export function useWorkedText(): (calendar: Calendar, from: Date, to: Date) => string {
  const t = useOrderCopy()
  return (calendar, from, to) => {
    const worked = workedBetween(calendar, from, to)
    if (!worked) return ''
    if (worked.days >= 1) return t('time.days', { n: tenths(worked.days) })
    return worked.ms >= HOUR_MS ? t('time.hours', { n: tenths(worked.ms / HOUR_MS) }) : t('time.minutes', { n: Math.round(worked.ms / MINUTE_MS) })
  }
}

const tenths = (amount: number): number => Math.round(amount * 10) / 10

/** Whole and part days and milliseconds of office time; null where nobody has entered the year. */
export function workedBetween(calendar: Calendar, from: Date, to: Date): { days: number; ms: number } | null {
  try {
    return { days: workingDayShareBetween(calendar, from, to), ms: workingMsBetween(calendar, from, to) }
  } catch (error) {
    if (error instanceof DomainError) return null
    throw error
  }
}
