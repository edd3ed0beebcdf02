import { VERBS, verbNames, type Verb } from '../work-order/verbs.ts'

/**
 * What a person may do with an order. Beside the verbs: `read` shows it; `seeCaller` shows who called, masked;
 * `reveal` opens name and number, with a purpose and a log row.
 */
export type Action = Verb | 'read' | 'seeCaller' | 'reveal'

export const ACTIONS: readonly Action[] = ['read', 'seeCaller', 'reveal', ...VERBS]

export const actionNames: Record<Action, string> = { read: '看工单', seeCaller: '看来电人', reveal: '看来电号码', ...verbNames }
