import { DAY_MS } from '@hotline/domain/deadline/beijing.ts'
import type { HolderRow } from './report.ts'

const HEAD = ['持有单位所在', '持有单位', '经手工单（件）', '交出（次）', '中位·工作日', '最长·工作日', '中位·自然日', '最长·自然日', '手里到期（件）', '占经手', '现持有（件）', '其中到期（件）', '现最久·工作日', '现最久·自然日']

/** A cell that no spreadsheet takes for a formula: names are typed by people. */
export const cell = (value: string | number | null): string => {
  const text = value === null ? '' : String(value)
  const plain = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}

const days = (ms: number | null): number | null => (ms === null ? null : hundredths(ms / DAY_MS))
const hundredths = (amount: number | null): number | null => (amount === null ? null : Math.round(amount * 100) / 100)

/** The report as a table for spreadsheets; its first line says of what, for whom and when it was taken. */
export function csvOf(rows: readonly HolderRow[], mark: string): string {
  const lines = rows.map((row) => [
    row.tenantName, row.unitName ?? '中心', row.orders, row.times, hundredths(row.medianDays), hundredths(row.longestDays), days(row.medianMs), days(row.longestMs), row.late,
    row.orders ? `${Math.round((row.late / row.orders) * 1_000) / 10}%` : null, row.now?.orders ?? 0, row.now?.late ?? 0, hundredths(row.now?.longestDays ?? null), days(row.now?.longestMs ?? null),
  ])
  return `\uFEFF${[[mark], HEAD, ...lines].map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`
}
