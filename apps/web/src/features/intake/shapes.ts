import type { Outputs } from '../../lib/api.ts'

export type CallerOrders = Outputs['intake']['caller']
export type AlikeRow = Outputs['intake']['alike'][number]
export type Limits = Outputs['intake']['limits']
export type KbHit = Outputs['knowledge']['search'][number]
