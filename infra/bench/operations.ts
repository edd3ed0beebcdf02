import { randomUUID } from 'node:crypto'
import { phoneOf } from './data/fill.ts'
import type { Ground, StatementName } from './statements.ts'

export type Who = 'dispatcher' | 'overseer' | 'liaison' | 'agent'
/** One request of the product: a query by GET, a mutation by POST. Dates travel as the product writes them. */
export type Call = { who: Who; path: string; input: unknown; mutation?: boolean }
/** `uses`: an order waiting to be dispatched goes with each run. */
export type Operation = { code: string; name: string; statement: StatementName; uses: boolean; calls: (ground: Ground, orderId: string) => Call[] }

const act = (verb: string, input: (ground: Ground) => unknown) => (ground: Ground, id: string): Call[] =>
  [{ who: 'dispatcher', path: 'workOrder.perform', mutation: true, input: { id, version: 2, verb, input: input(ground), idempotencyKey: randomUUID() } }]

/** What the product can do now. A capability that adds a hot operation adds it here and to statements.ts. */
export const OPERATIONS: readonly Operation[] = [
  { code: 'B1', name: 'inbox, first page (county dispatcher)', statement: 'inbox', uses: false, calls: () => [{ who: 'dispatcher', path: 'workOrder.list', input: { view: 'dispatch.waiting' } }] },
  {
    code: 'B1', name: 'inbox, next page', statement: 'next', uses: false,
    calls: ({ cursor }) => [{ who: 'dispatcher', path: 'workOrder.list', input: { view: 'dispatch.waiting', cursor: { at: cursor.at, id: cursor.id } } }],
  },
  { code: 'B1', name: 'history, first page (prefecture)', statement: 'history', uses: false, calls: () => [{ who: 'overseer', path: 'workOrder.list', input: { view: 'orders.all' } }] },
  { code: 'B1', name: 'to do, first page (department)', statement: 'unit', uses: false, calls: () => [{ who: 'liaison', path: 'workOrder.list', input: { view: 'handle.todo' } }] },
  { code: 'B2', name: 'order with its timeline', statement: 'detail', uses: false, calls: (_ground, id) => [{ who: 'dispatcher', path: 'workOrder.get', input: { id } }] },
  {
    code: 'B3', name: 'dispatch', statement: 'dispatch', uses: true,
    calls: act('dispatch', ({ unitId }) => ({ leadUnitId: unitId, co: [], basis: 'INDUSTRY', ruleId: null, manualBasis: { clause: '三定规定', overrideReason: '依职责' }, opinion: '请依职责办理' })),
  },
  { code: 'B5', name: 'transfer to a neighbour', statement: 'transfer', uses: true, calls: act('proposeTransfer', ({ neighbourId }) => ({ toTenantId: neighbourId, reason: '属地在邻县', evidence: '定位' })) },
  {
    code: 'B10', name: 'intake with the look-up of the caller', statement: 'intake', uses: false,
    calls: () => [
      { who: 'agent', path: 'intake.caller', input: { phone: phoneOf(7) } },
      { who: 'agent', path: 'workOrder.openDraft', mutation: true, input: { channel: 'PHONE', phone: phoneOf(7), idempotencyKey: randomUUID() } },
    ],
  },
]
