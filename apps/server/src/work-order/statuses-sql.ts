import { ACTIVE, LETS_READ, OPEN_ASSIGNMENT } from '@hotline/domain/work-order/states.ts'

const list = (values: readonly string[]): string => `(${values.map((value) => `'${value}'`).join(',')})`

/** Assignments that bind their unit now. */
export const OPEN = list(OPEN_ASSIGNMENT)
/** Assignments that let their unit read the order. */
export const READABLE = list(LETS_READ)
/** Parts their unit still has to act on; a submitted one waits for the lead. */
export const OWED = list(['PENDING_SIGN', 'SIGNED', 'IN_PROGRESS', 'REWORK'])
/** Orders that are under way (rule 4.2 "any active"). */
export const ACTIVE_ORDERS = list(ACTIVE)
