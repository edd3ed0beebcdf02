/** The duties of rule 1.4: what a membership lets its person do. One person may hold several. */
export const CENTRE_DUTIES = [
  'AGENT', 'ONLINE_AGENT', 'SHIFT_LEAD', 'DISPATCHER', 'DISPATCH_REVIEWER', 'COORDINATOR', 'RESULT_REVIEWER',
  'CALLBACK_AGENT', 'SUPERVISOR', 'QA_INSPECTOR', 'KB_EDITOR', 'KB_REVIEWER', 'ANALYST', 'CENTRE_DIRECTOR',
  'TENANT_ADMIN', 'SECURITY_ADMIN', 'SECURITY_AUDITOR',
] as const
export const UNIT_DUTIES = [
  'UNIT_LIAISON', 'UNIT_HANDLER', 'UNIT_REVIEWER', 'UNIT_LEADER', 'UNIT_CHIEF', 'UNIT_KB_EDITOR', 'UNIT_VIEWER',
] as const
export const OVERSIGHT_DUTIES = ['PREF_OVERSEER', 'GOV_SUPERVISION', 'DISCIPLINE_VIEWER', 'LEADER_VIEWER', 'LINE_OVERSEER'] as const
export const PLATFORM_DUTIES = ['PLATFORM_ADMIN', 'ONBOARDING_ADMIN'] as const
/** The product itself: sweeps, imports, the simulation. Never given to a person. */
export const SYSTEM_DUTIES = ['SYSTEM'] as const

export const DUTIES = [...CENTRE_DUTIES, ...UNIT_DUTIES, ...OVERSIGHT_DUTIES, ...PLATFORM_DUTIES, ...SYSTEM_DUTIES] as const
export type Duty = (typeof DUTIES)[number]

export const dutyNames: Record<Duty, string> = {
  AGENT: '话务员', ONLINE_AGENT: '网络受理员', SHIFT_LEAD: '班长', DISPATCHER: '派单员', DISPATCH_REVIEWER: '派单审核员',
  COORDINATOR: '协调专员', RESULT_REVIEWER: '办结审核员', CALLBACK_AGENT: '回访员', SUPERVISOR: '督办员',
  QA_INSPECTOR: '质检员', KB_EDITOR: '知识库采编员', KB_REVIEWER: '知识库审核员', ANALYST: '统计分析员',
  CENTRE_DIRECTOR: '中心主任', TENANT_ADMIN: '系统管理员', SECURITY_ADMIN: '安全管理员', SECURITY_AUDITOR: '安全审计员',
  UNIT_LIAISON: '联络员', UNIT_HANDLER: '经办人', UNIT_REVIEWER: '科室负责人', UNIT_LEADER: '分管领导',
  UNIT_CHIEF: '主要负责人', UNIT_KB_EDITOR: '单位知识员', UNIT_VIEWER: '单位查看员', PREF_OVERSEER: '地市督办员',
  GOV_SUPERVISION: '政府督查室', DISCIPLINE_VIEWER: '纪检监察', LEADER_VIEWER: '领导', LINE_OVERSEER: '条线督办员',
  PLATFORM_ADMIN: '平台管理员', ONBOARDING_ADMIN: '上线管理员', SYSTEM: '系统',
}
