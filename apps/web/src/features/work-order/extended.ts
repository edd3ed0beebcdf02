import type { Calendar } from '@hotline/domain/deadline/calendar.ts'
import { afterExtension } from '@hotline/domain/deadline/clocks.ts'
import type { Limit } from '@hotline/domain/deadline/limit.ts'
import { DomainError } from '@hotline/domain/errors.ts'

/** Where a date would stand after so much more; null for no amount, and where nobody has entered the year. */
export function extended(dueAt: Date, by: Limit, calendar: Calendar): Date | null {
  if (!Number.isInteger(by.amount) || by.amount <= 0 || by.amount > MOST) return null
  try {
    return afterExtension({ dueAt, by, calendar })
  } catch (error) {
    if (error instanceof DomainError) return null
    throw error
  }
}

/** More is a slip of the keyboard, and nothing to count through. */
const MOST = 400
