import { revealPurposeNames, traceFieldNames, traceKindNames } from '@hotline/domain/trace/names.zh-CN.ts'
import type { Outputs } from '../../lib/api.ts'

export type TraceRow = Outputs['trace']['ofOrder']['rows'][number]

/** 查看诉求人：联系诉求人，回电核实 */
export const actText = ({ kind, purpose, words }: Pick<TraceRow, 'kind' | 'purpose' | 'words'>): string => {
  const why = [purpose && revealPurposeNames[purpose], words].filter(Boolean).join('，')
  return why ? `${traceKindNames[kind]}：${why}` : traceKindNames[kind]
}

/** 诉求与经过、诉求人（已遮盖） */
export const shownText = ({ fields }: Pick<TraceRow, 'fields'>): string => fields.map((field) => traceFieldNames[field]).join('、')
