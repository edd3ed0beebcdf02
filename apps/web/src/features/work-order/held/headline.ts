import { percentText } from '../../../lib/format.ts'
import type { useHeldCopy } from './use-copy.ts'
import { daysText } from './held-columns.tsx'
import { lateShare, sorted, type HolderRow } from './order-holders.ts'

/** Fewer than these say little about a holder. */
const ENOUGH = 3

/** The holders that are compared: those that handed on enough to say something; any, where none did. */
export function compared(rows: readonly HolderRow[]): readonly HolderRow[] {
  const many = rows.filter(({ orders }) => orders >= ENOUGH)
  return many.length ? many : rows.filter(({ orders }) => orders > 0)
}

/** What the report comes to in one sentence: with whom the order in the middle stays longest, and in whose hands dates pass. */
export function headlineOf(rows: readonly HolderRow[], nameOf: (row: HolderRow) => string, t: ReturnType<typeof useHeldCopy>): string {
  const among = compared(rows)
  const [slowest] = sorted(among, 'median')
  const [latest] = sorted(among, 'late')
  const slow = slowest && slowest.medianDays !== null ? t('answer.slow', { holder: nameOf(slowest), days: daysText(slowest.medianDays) }) : t('answer.unknown')
  return `${slow}${latest && latest.late > 0 ? t('answer.late', { holder: nameOf(latest), share: percentText(lateShare(latest) ?? 0), late: latest.late }) : t('answer.none')}`
}
