import { REFUSAL_CODES, REFUSALS } from '@hotline/domain/intake/refusals.ts'
import { notPursuedNames } from '@hotline/domain/work-order/not-pursued.ts'
import { returnGroundNames } from '@hotline/domain/work-order/returns.ts'
import { takeOverNames } from '@hotline/domain/work-order/escalating.ts'
import { disputeGroundNames } from '@hotline/domain/work-order/phrases/names.zh-CN.ts'
import { triggerNames } from '@hotline/domain/work-order/supervising.ts'
import { suspensionNames } from '@hotline/domain/work-order/suspending.ts'
import type { OrderRequest, RequestKind, RequestStatus, Supervision } from '@hotline/domain/work-order/beside.ts'

export const requestKindNames = {
  RETURN: '退单', LATE_RETURN: '现场退单', EXTENSION: '延期', SUSPENSION: '挂起', NOT_PURSUE: '不再办理', WITHDRAWAL: '撤单', REJECTION: '不予受理',
} as const satisfies Record<RequestKind, string>

export const requestStatusNames = {
  PROPOSED: '待单位负责人同意', SUBMITTED: '待中心审核', SECONDED: '待中心主任决定', APPROVED: '已批准', REJECTED: '未批准', CANCELLED: '已撤回', DISPUTED: '转争议协调',
} as const satisfies Record<RequestStatus, string>

/** The ladder of rule 7.1. */
export const supervisionLevelNames = {
  L0: '跟踪', L1: '催办', L2: '工作提醒', L3: '督办', L4: '提级办', L5: '约谈', L6: '政府督办', L7: '通报批评', L8: '追责移送',
} as const satisfies Record<Supervision['level'], string>

const GROUNDS: Readonly<Record<string, string>> = { ...returnGroundNames, ...suspensionNames, ...notPursuedNames, ...Object.fromEntries(REFUSAL_CODES.map((code) => [code, REFUSALS[code].name])), CALLER: '诉求人要求' }
/** The ground in words; what no list knows stands as it was written. */
export const groundName = ({ ground }: Pick<OrderRequest, 'ground'>): string => GROUNDS[ground] ?? ground

const TRIGGERS: Readonly<Record<string, string>> = triggerNames
export const triggerName = (trigger: string): string => TRIGGERS[trigger] ?? trigger

/** Every ground and trigger by its code, for the rows of a history. */
export const besideNames: Readonly<Record<string, string>> = { ...GROUNDS, ...TRIGGERS, ...takeOverNames, ...disputeGroundNames }
