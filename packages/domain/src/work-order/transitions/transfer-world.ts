import { beijing } from '../../deadline/test-calendars.ts'
import type { Dispute, DisputeOpinion, Transfer, WorkOrder } from '../model.ts'
import { buildOrder, NOW } from '../testing.ts'

// Worlds for the tests of transfers and disputes.

export const buildTransfer = (overrides: Partial<Transfer> = {}): Transfer => ({
  id: 't1', orderId: buildOrder().id, kind: 'TRANSFER', fromTenantId: 2, toTenantId: 3, reason: '地点在昭化区', evidence: '地址', stay: 'FOLLOW', status: 'PENDING',
  dueAt: beijing('2026-03-04 16:30'), proposedAt: NOW, decidedAt: null, decidedWords: null, ...overrides,
})

/** Proposed by county 2 to county 3, which hasn't answered. */
export const buildProposed = (overrides: Partial<WorkOrder> = {}): WorkOrder =>
  buildOrder({ status: 'TRANSFER_PENDING', nextDueAt: beijing('2026-03-04 16:30'), ...overrides })

/** Between county 2, which owns the order, and county 3: the prefecture decides. */
export const buildDispute = (overrides: Partial<Dispute> = {}): Dispute => ({
  id: 'd1', orderId: buildOrder().id, tenantId: 1, ground: 'REFUSED', openedAt: NOW, opinionDueAt: beijing('2026-03-05 18:00'), decidedAt: null, ...overrides,
})

export const buildOpinion = (overrides: Partial<DisputeOpinion> = {}): DisputeOpinion => ({
  id: 'o2', disputeId: 'd1', partyTenantId: 2, partyUnitId: null, partyName: '利州区', dueAt: null, words: null, clause: null, evidence: null, givenAt: null, silentAt: null, ...overrides,
})

export const buildDisputed = (overrides: Partial<WorkOrder> = {}): WorkOrder =>
  buildOrder({ status: 'DISPUTED', holderTenantId: 1, transferCount: 2, nextDueAt: beijing('2026-03-05 18:00'), ...overrides })
