import type { Limit } from '../deadline/limit.ts'
import type { Supervision } from './beside.ts'
import type { Facts } from './facts.ts'
import type { WorkOrder } from './model.ts'

/** The rungs of rule 7.1 that a centre climbs on one order; the higher ones are documents of their own. */
export const SUPERVISION_LEVELS = ['L1', 'L2', 'L3'] as const
export type SupervisionLevel = (typeof SUPERVISION_LEVELS)[number]
export const supervisionNames: Record<SupervisionLevel, string> = { L1: '催办', L2: '工作提醒', L3: '督办' }

/** Rule 7.2. */
export const PRESS_TRIGGERS = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6'] as const
export type PressTrigger = (typeof PRESS_TRIGGERS)[number]
export const triggerNames: Record<PressTrigger, string> = {
  P1: '逾期仍未办理', P2: '已确定承办仍推诿', P3: '答复虚假、敷衍或不实', P4: '重办仍不满意，责任在单位', P5: '同一问题反复或多人反映，久拖不决', P6: '不按要求报送知识或不配合',
}

/** When the unit has to answer. */
export const answerLimit = (level: SupervisionLevel, { urgency }: Pick<WorkOrder, 'urgency'>, { sla: { supervision }, settings }: Pick<Facts, 'sla' | 'settings'>): Limit => {
  if (level !== 'L3') return settings.order.supervisionAnswer[level]
  return urgency === 'URGENT' || urgency === 'CRITICAL' ? supervision.urgent : supervision.normal
}

export const isOpenSupervision = ({ closedAt }: Pick<Supervision, 'closedAt'>): boolean => closedAt === null
