import type { OrderSubject } from '@hotline/domain/access/subject.ts'
import { buildActor, buildOrder, buildUnitActor } from '@hotline/domain/work-order/testing.ts'
import { expect, test } from 'vitest'
import { idleRows } from '../proofs/isolation/idle.ts'

const order = (overrides: Partial<OrderSubject> = {}): OrderSubject => ({
  ...buildOrder(), unitIds: [], partUnitIds: [], partTenantIds: [], shareTenantIds: [], transferTo: null, transferFrom: null, disputeTenantId: null,
  opinionTenantIds: [], opinionUnitIds: [], ...overrides,
})
const [dispatcher, neighbour] = [buildActor(), buildActor({ personId: 'p3', tenantId: 3 })]
const idle = (actors: Parameters<typeof idleRows>[0], orders: readonly OrderSubject[], scope: string) => idleRows(actors, orders).filter((row) => row.endsWith(` ${scope}`)).length

test('a row that nobody has on any order of the world is told', () => {
  expect(idle([dispatcher], [order()], 'DISPUTE_TENANT')).toBe(1)
  expect(idle([dispatcher], [order({ opinionTenantIds: [2] })], 'DISPUTE_TENANT')).toBe(0)
})
test('a row is idle where another gives the same', () => {
  expect(idle([neighbour], [order({ tenantId: 3, shareTenantIds: [3] })], 'PARTICIPANT')).toBe(1)
  expect(idle([neighbour], [order({ shareTenantIds: [3] })], 'PARTICIPANT')).toBe(0)
})
test('what is kept from somebody is no use of his', () => {
  const liaison = buildUnitActor({ personId: 'h2', duties: ['UNIT_LIAISON'] })
  const returned: Partial<OrderSubject> = { leadUnitId: 21, unitIds: [21], status: 'RETURN_REVIEW' }
  expect(idle([liaison], [order(returned)], 'UNIT_RETURNING')).toBe(0)
  expect(idle([liaison], [order({ ...returned, complainedUnitId: 21 })], 'UNIT_RETURNING')).toBe(2)
})
test('a verb on an order that may not be read is nothing to see', () => {
  const stranger = buildActor({ personId: 'p4', tenantId: 3, duties: ['TENANT_ADMIN'] })
  expect(idleRows([stranger], [order({ tenantId: 3 })])).toContain('TENANT_ADMIN fileUp TENANT')
  const both = buildActor({ personId: 'p5', tenantId: 3, duties: ['TENANT_ADMIN', 'DISPATCHER'] })
  expect(idleRows([both], [order({ tenantId: 3 })])).not.toContain('TENANT_ADMIN fileUp TENANT')
})
