import { randomUUID } from 'node:crypto'
import type { Call } from './operation.ts'

/** The dispatcher's act on an order that was just registered. */
export const performed = (id: string, verb: string, input: unknown): Call => ({ who: 'dispatcher', path: 'workOrder.perform', mutation: true, input: { id, version: 2, verb, input, idempotencyKey: randomUUID() } })
