import type { RevealPurpose, TraceAlertKind, TraceField, TraceKind } from './model.ts'

export const traceKindNames = { OPENED: '打开工单', AHEAD: '预读', REVEALED: '查看诉求人', PRINTED: '打印', FILE: '下载附件', EXPORTED: '导出统计' } as const satisfies Record<TraceKind, string>
export const traceFieldNames = { CONTENT: '诉求与经过', CALLER_MASKED: '诉求人（已遮盖）', CALLER: '诉求人姓名、电话', CONTACT: '另留电话', ATTACHMENT: '附件', FIGURES: '统计数字' } as const satisfies Record<TraceField, string>
export const revealPurposeNames = { CONTACT: '联系诉求人', VERIFY: '核对身份、地址', VISIT: '上门办理', SUPERVISE: '督办核查', OTHER: '其他' } as const satisfies Record<RevealPurpose, string>
export const traceAlertNames = { MANY: '查看过多', STOPPED: '达到上限，已停止查看' } as const satisfies Record<TraceAlertKind, string>
