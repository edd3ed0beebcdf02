import { buildOrder } from '@hotline/domain/work-order/testing.ts'
import { formSettings, ORDER_DEFAULTS } from '@hotline/domain/work-order/settings.ts'
import type { History, Me, OrderPage, OrderRow } from '../lib/api.ts'

export const me: Me = {
  person: { id: 'p1', name: '热依汗古丽', account: 'shache-dispatcher' },
  membership: { id: 7, tenantId: 2, tenantName: '莎车县', tenantKind: 'COUNTY', unitId: null, unitName: null, duties: ['DISPATCHER'], actsFor: [] },
  memberships: [{ id: 7, tenantName: '莎车县', unitName: null, duties: ['DISPATCHER'], actsFor: [], until: null }],
  desks: ['dispatch', 'transfers', 'orders'],
  now: new Date('2026-03-04T03:20:00Z'),
}

export const noHistory: History = { events: [], assignments: [], custody: [], records: [], transfers: [], disputes: [], opinions: [], attachments: [], evaluations: [], attempts: [], linkages: [], requests: [], supervisions: [], questions: [], filings: [], parent: null, previous: null, merged: [], repeats: [] }

/** An order as its page gets it; name what matters for the test. */
export function orderPage(changes: Partial<OrderPage> = {}): OrderPage {
  return {
    ...buildOrder(), caller: { view: 'MASKED', name: '张*', phone: '138****5678', gender: 'F', type: 'PERSON', enterpriseName: null, mayReveal: true },
    clock: null, citizenClock: null, contactClock: null, reportClock: null, stageReports: [], categoryPath: null, areaName: '莎车县', ownerName: '莎车县', holderName: '莎车县', verbs: [], policy: null, catalogue: null, settings: formSettings(ORDER_DEFAULTS), mayTrace: false, ...changes,
  }
}

/** An order as lists get it. */
export function orderRow(changes: Partial<OrderRow> = {}): OrderRow {
  return { ...orderPage(), areaName: '莎车县', ownerName: '莎车县', holderName: '莎车县', categoryName: null, clock: null, ...changes }
}

/** An act in an order's history. */
export const event = (changes: Partial<History['events'][number]> = {}): History['events'][number] => ({
  id: 'e1', version: 1, at: new Date('2026-03-04T03:00:00Z'), type: 'work-order.registered', fromStatus: 'DRAFT', toStatus: 'REGISTERED', actorName: '宋学勇', actorPlace: '莎车县', actorTenantId: 2, payload: {}, ...changes,
})
