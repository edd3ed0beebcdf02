import type { WorkOrder } from '@hotline/domain/work-order/model.ts'
import { column } from '../db/case.ts'

/** What a list shows of an order. */
const SHOWN = [
  'id', 'version', 'orderNo', 'status', 'since', 'channel', 'requestType', 'title', 'areaCode', 'address', 'urgency', 'tenantId', 'originTenantId', 'holderUnitId', 'leadUnitName',
  'acceptedAt', 'firstContactAt', 'urgeCount', 'callbackAttempts', 'nextCallbackAt', 'createdAt',
] as const satisfies readonly (keyof WorkOrder)[]
/** What its clock and its names are worked out from; it stays in the house. */
export const NEEDED = ['categoryCode', 'townCode', 'prefectureId', 'holderTenantId', 'registeredAt', 'slaPolicyId', 'firstDispatchedAt', 'dispatchedAt', 'repliedAt', 'dueAt', 'holderDueAt', 'nextDueAt', 'statutoryLimit', 'redoCount', 'isDesignated', 'extendedTotal'] as const satisfies readonly (keyof WorkOrder)[]

export type Needed = (typeof NEEDED)[number]
export type ListRow = Pick<WorkOrder, (typeof SHOWN)[number] | Needed>

/** The columns of `work_order o` under the domain's own names, so that a page's rows need no renaming. */
export const LIST_COLUMNS = [...SHOWN, ...NEEDED].map((field) => `o.${column(field)} as "${field}"`).join(', ')
