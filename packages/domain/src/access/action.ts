import { VERBS, verbNames, type Verb } from '../work-order/verbs.ts'

/**
 * What a person may do with an order. Beside the verbs: `read` shows it; `seeCaller` shows who called, masked;
 * `reveal` opens name and number, with a purpose and a trace; `trace` tells who has seen it, and nothing of the order itself.
 */
export type Action = Verb | 'read' | 'seeCaller' | 'reveal' | 'trace'

export const ACTIONS: readonly Action[] = ['read', 'seeCaller', 'reveal', 'trace', ...VERBS]

export const actionNames: Record<Action, string> = { read: '看工单', seeCaller: '看来电人', reveal: '看来电号码', trace: '看谁看过', ...verbNames }
