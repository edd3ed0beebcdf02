/** The steps of the wizard in the order of rule 14; the gates stand after `training` and `trial`. */
export const STEPS = ['tenant', 'profile', 'units', 'people', 'duties', 'geography', 'telephony', 'linkage', 'knowledge', 'templates', 'data', 'training', 'trial'] as const
export type Step = (typeof STEPS)[number]

export const stepNames: Record<Step, string> = {
  tenant: '租户', profile: '规则', units: '单位', people: '人员', duties: '职责', geography: '地域', telephony: '话务', linkage: '联动',
  knowledge: '知识', templates: '模板', data: '数据', training: '演练', trial: '试运行',
}

/**
 * Steps of which the product can tell nothing itself: shown as 未计入, they hold nobody up. What is entered becomes a
 * statement, with its words, once somebody puts his name to it.
 */
export const NOT_COUNTED_STEPS: readonly Step[] = ['geography', 'telephony', 'linkage', 'templates', 'data']

/** DONE and OPEN are told from facts where there are any; a step without facts is done once somebody says so. */
export const STEP_STATUSES = ['OPEN', 'DONE', 'NOT_COUNTED', 'STATED'] as const
export type StepStatus = (typeof STEP_STATUSES)[number]
export const stepStatusNames: Record<StepStatus, string> = { OPEN: '未完成', DONE: '已完成', NOT_COUNTED: '未计入', STATED: '已声明' }
