import { requestGroundNames } from '@hotline/domain/work-order/phrases/ground-names.zh-CN.ts'
import { triggerNames } from '@hotline/domain/work-order/supervising.ts'
import type { OrderRequest, RequestKind, RequestStatus, Supervision } from '@hotline/domain/work-order/beside.ts'

export const requestKindNames = {
  RETURN: '退单', LATE_RETURN: '现场退单', EXTENSION: '延期', SUSPENSION: '挂起', NOT_PURSUE: '不再办理', WITHDRAWAL: '撤单', REJECTION: '不予受理', RECLASSIFY: '改分类',
} as const satisfies Record<RequestKind, string>

export const requestStatusNames = {
  PROPOSED: '待单位负责人同意', SUBMITTED: '待中心审核', SECONDED: '待中心主任决定', APPROVED: '已批准', REJECTED: '未批准', CANCELLED: '已撤回', DISPUTED: '转争议协调',
} as const satisfies Record<RequestStatus, string>

/** The ladder of rule 7.1. */
export const supervisionLevelNames = {
  L0: '跟踪', L1: '催办', L2: '工作提醒', L3: '督办', L4: '提级办', L5: '约谈', L6: '政府督办', L7: '通报批评', L8: '追责移送',
} as const satisfies Record<Supervision['level'], string>

/** The ground in words: none for an extension, whose words say why; what no list knows stands as it was written. */
export const groundName = ({ ground }: Pick<OrderRequest, 'ground'>): string => (ground === 'EXTENSION' ? '' : (requestGroundNames[ground] ?? ground))

const TRIGGERS: Readonly<Record<string, string>> = triggerNames
export const triggerName = (trigger: string): string => TRIGGERS[trigger] ?? trigger
