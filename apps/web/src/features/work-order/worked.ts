import { DAY_MS, HOUR_MS, MINUTE_MS } from '@hotline/domain/deadline/beijing.ts'
import { workingDayShareBetween, workingMsBetween, type Calendar } from '@hotline/domain/deadline/calendar.ts'
import { DomainError } from '@hotline/domain/errors.ts'
import { useCallback } from 'react'
import { useOrderCopy } from './use-copy.ts'

type Stretch = { from: Date; to: Date }

type Office = { days: number; ms: number }

/** Office time in words: 3 日, 5.7 时, 12 分. Empty for less than a minute. */
export function useOfficeText(): (...times: Office[]) => string {
  const t = useOrderCopy()
  return useCallback(
    (...times) => {
      const [days, ms] = [sum(times.map((each) => each.days)), sum(times.map((each) => each.ms))]
      if (days >= 1) return t('time.days', { n: tenths(days) })
      if (ms >= HOUR_MS) return t('time.hours', { n: tenths(ms / HOUR_MS) })
      return ms >= MINUTE_MS ? t('time.minutes', { n: Math.round(ms / MINUTE_MS) }) : ''
    },
    [t],
  )
}

/** The office time of some stretches together by one calendar; nothing where it ends. */
export function useWorkedText(): (calendar: Calendar, ...stretches: Stretch[]) => string {
  const office = useOfficeText()
  return useCallback((calendar, ...stretches) => office(...stretches.map(({ from, to }) => workedBetween(calendar, from, to) ?? NOTHING)), [office])
}

/** The time by the clock on the wall, nights and days off with it: 5.2 天, 3 小时, 12 分钟. */
export function useWallText(): (...stretches: Stretch[]) => string {
  const t = useOrderCopy()
  return useCallback(
    (...stretches) => {
      const ms = sum(stretches.map(({ from, to }) => Math.max(0, to.getTime() - from.getTime())))
      if (ms >= DAY_MS) return t('wall.days', { n: tenths(ms / DAY_MS) })
      if (ms >= HOUR_MS) return t('wall.hours', { n: tenths(ms / HOUR_MS) })
      return ms >= MINUTE_MS ? t('wall.minutes', { n: Math.round(ms / MINUTE_MS) }) : ''
    },
    [t],
  )
}

const NOTHING = { days: 0, ms: 0 }
const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0)

const tenths = (amount: number): number => Math.round(amount * 10) / 10

/** Whole and part days and milliseconds of office time; null where nobody has entered the year. */
export function workedBetween(calendar: Calendar, from: Date, to: Date): Office | null {
  try {
    return { days: workingDayShareBetween(calendar, from, to), ms: workingMsBetween(calendar, from, to) }
  } catch (error) {
    if (error instanceof DomainError) return null
    throw error
  }
}
