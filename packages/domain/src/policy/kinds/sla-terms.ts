import type { Term, Way } from '../term.ts'

const limit = (group: string, path: string, label: string, way: Way = 'LESS'): Term => ({ path, label, group, type: 'LIMIT', way })
const byUrgency = (group: string, path: string, label: string): Term[] => [
  limit(group, `${path}.normal`, `${label}·一般`), limit(group, `${path}.urgent`, `${label}·紧急`), limit(group, `${path}.critical`, `${label}·特急`),
]

/** Every number of rules 5.2 and 5.5, in the order of the rule book's table. */
export const SLA_TERMS: readonly Term[] = [
  ...byUrgency('派单与签收', 'dispatch', '派单'),
  ...byUrgency('派单与签收', 'sign', '签收'),
  limit('派单与签收', 'returnRequest', '申请退单'),
  limit('派单与签收', 'returnDecision', '退单审核'),
  limit('派单与签收', 'transferAccept', '接收转办'),
  ...byUrgency('办理', 'contact', '首次联系'),
  limit('办理', 'handle.consult', '办理·咨询'),
  limit('办理', 'handle.help', '办理·求助、意见、建议'),
  limit('办理', 'handle.complaint', '办理·投诉、举报'),
  limit('办理', 'handle.urgent', '办理·紧急'),
  limit('办理', 'handle.critical', '办理·特急'),
  limit('办理', 'handle.longCycle', '办理·长周期'),
  limit('办理', 'criticalReport', '特急首报'),
  { path: 'longCycleStageReportMonths', label: '长周期阶段报告', group: '办理', type: 'NUMBER', way: 'LESS', unit: '个月一次' },
  { path: 'coOpinion.minDays', label: '协办意见至少提前', group: '办理', type: 'NUMBER', way: 'MORE', unit: '个工作日' },
  { path: 'coOpinion.share', label: '协办意见提前占时限', group: '办理', type: 'SHARE', way: 'MORE' },
  { path: 'upperMarginDays', label: '早于上级平台时限', group: '办理', type: 'NUMBER', way: 'MORE', unit: '个工作日' },
  limit('延期', 'extension.askBefore', '到期前提出', 'MORE'),
  { path: 'extension.hardStop', label: '到期当日截止', group: '延期', type: 'TIME', way: 'LESS' },
  { path: 'extension.maxCount', label: '次数', group: '延期', type: 'NUMBER', way: 'LESS', unit: '次' },
  { path: 'extension.maxDaysEach', label: '每次至多', group: '延期', type: 'NUMBER', way: 'LESS', unit: '个工作日' },
  { path: 'extension.maxDaysTotal', label: '累计至多', group: '延期', type: 'NUMBER', way: 'LESS', unit: '个工作日' },
  { path: 'extension.urgentMaxHours', label: '紧急件至多', group: '延期', type: 'NUMBER', way: 'LESS', unit: '小时' },
  limit('审核与回访', 'resultReview', '办结审核'),
  limit('审核与回访', 'rework', '退回补办'),
  limit('审核与回访', 'redo.consult', '重办·咨询'),
  limit('审核与回访', 'redo.other', '重办·其他'),
  limit('审核与回访', 'callbackStart', '回访开始'),
  limit('审核与回访', 'callbackFinish', '回访完成'),
  // A shorter wait would only take the caller's chance to come back.
  limit('审核与回访', 'archive', '结案后归档', 'FIXED'),
  limit('争议与督办', 'dispute.phone', '争议·电话协调'),
  limit('争议与督办', 'dispute.opinions', '争议·书面意见'),
  limit('争议与督办', 'dispute.meeting', '争议·会商'),
  limit('争议与督办', 'dispute.designation', '争议·指定'),
  limit('争议与督办', 'supervision.normal', '督办反馈'),
  limit('争议与督办', 'supervision.urgent', '督办反馈·紧急'),
  limit('争议与督办', 'supervision.progressEvery', '督办期间报进展'),
  limit('争议与督办', 'interview', '约谈'),
  // The units' own right: a county may not cut it short.
  limit('争议与督办', 'appeal.file', '提出申诉', 'FIXED'),
  limit('争议与督办', 'appeal.decide', '申诉答复'),
  limit('知识库', 'knowledge.urgentNotice', '紧急通知入库'),
  limit('知识库', 'knowledge.newPolicy', '新政策入库'),
  limit('知识库', 'knowledge.correction', '纠错'),
  limit('知识库', 'knowledge.annualReview', '定期复核'),
  // Which of the two ladders applies is no matter of tighter or looser.
  { path: 'warning.longFromDays', label: '按天预警的时限起点', group: '预警', type: 'NUMBER', way: 'FIXED', unit: '个工作日' },
  { path: 'warning.yellowDaysLeft', label: '黄灯·剩余', group: '预警', type: 'NUMBER', way: 'MORE', unit: '个工作日' },
  { path: 'warning.redDaysLeft', label: '红灯·剩余', group: '预警', type: 'NUMBER', way: 'MORE', unit: '个工作日' },
  { path: 'warning.yellowShareLeft', label: '黄灯·剩余占时限', group: '预警', type: 'SHARE', way: 'MORE' },
  { path: 'warning.redShareLeft', label: '红灯·剩余占时限', group: '预警', type: 'SHARE', way: 'MORE' },
  limit('预警', 'warning.noticeAfterOverdue', '超期后发催办'),
  limit('预警', 'warning.criticismAfterNotice', '催办后书面批评'),
]
