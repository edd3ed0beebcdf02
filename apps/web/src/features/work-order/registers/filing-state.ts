import type { Outputs } from '../../../lib/api.ts'
import { serverNow } from '../../../lib/now.ts'
import { dueText, whenText } from '../../../lib/time.ts'
import type { useRegistersCopy } from './use-copy.ts'

export type FilingRow = Outputs['filing']['list']['rows'][number]

/** Whether it was objected to, may still be, or stands. */
export function stateOf(row: FilingRow, t: ReturnType<typeof useRegistersCopy>): string {
  if (row.objectedAt) return t('filing.objected', { name: row.objectedByName ?? '', at: whenText(row.objectedAt) })
  // the server has said whether it may still be objected to; a county reads the date
  return row.objectUntil > serverNow() ? t('filing.open', { at: dueText(row.objectUntil) }) : t('filing.passed')
}
