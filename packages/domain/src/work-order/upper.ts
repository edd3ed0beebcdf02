import { must } from '../errors.ts'
import type { Channel, WorkOrder } from './model.ts'

/** What the upper platform says of a result (上级回执). */
export const UPPER_ANSWERS = ['ACCEPTED', 'REFUSED'] as const
export type UpperAnswer = (typeof UPPER_ANSWERS)[number]
export const upperAnswerNames: Record<UpperAnswer, string> = { ACCEPTED: '认可', REFUSED: '退回' }

/** The platforms above us: what they send is theirs, and is over when they say so (T46). */
export const UPPER_CHANNELS: readonly Channel[] = ['UPPER', 'STATE']

/** It came from an upper platform under a number of theirs, by which the platform takes or refuses the result. */
export const isUppers = ({ channel, externalNo }: Pick<WorkOrder, 'channel' | 'externalNo'>): boolean => externalNo !== null && UPPER_CHANNELS.includes(channel)

/** @throws `work-order.upper-not-accepted` while the upper platform hasn't taken the result */
export function mustBeAcceptedAbove(order: Pick<WorkOrder, 'channel' | 'externalNo' | 'upperAcceptedAt'>): void {
  must(!isUppers(order) || order.upperAcceptedAt, 'work-order.upper-not-accepted', { no: order.externalNo ?? '' })
}
