import type { ScopeName } from '@hotline/domain/access/scope.ts'
import { GRANTS } from '@hotline/domain/access/rules.ts'
import type { OrderSubject } from '@hotline/domain/access/subject.ts'
import type { OrderVerb } from '@hotline/domain/work-order/registry.ts'
import type { Person } from './stage.ts'

type Near = (person: Person, order: OrderSubject) => boolean
const unitIn = (person: Person, ids: readonly (number | null)[]) => person.unitId !== null && ids.includes(person.unitId)

/** Whom to ask for a verb, roughly: the server decides who may. */
const NEAR: Record<ScopeName, Near> = {
  OWN: (person, order) => person.id === order.agentId,
  OWN_DRAFT: (person, order) => person.id === order.agentId,
  TENANT: (person, order) => person.tenantId === order.tenantId,
  PREFECTURE_OWN: (person, order) => person.tenantId === order.tenantId && order.tenantId === order.prefectureId,
  PREFECTURE_ESCALATED: (person, order) => order.isEscalated && person.tenantId === order.tenantId && order.tenantId === order.prefectureId,
  PREFECTURE_ALL: (person, order) => person.tenantId === order.prefectureId,
  PREFECTURE_BELOW: (person, order) => person.tenantId === order.prefectureId && order.tenantId !== order.prefectureId,
  TENANT_SUBTREE: (person, order) => person.tenantId === order.tenantId || person.tenantId === order.prefectureId,
  SUPERVISED: (person, order) => order.isSupervised && person.tenantId === order.tenantId,
  SUPERVISED_SUBTREE: (person, order) => order.isSupervised && (person.tenantId === order.tenantId || person.tenantId === order.prefectureId),
  LINE: (person, order) => person.unitId !== null && person.tenantId === order.prefectureId,
  UNIT_HOLDS: (person, order) => unitIn(person, [order.holderUnitId]),
  UNIT_RETURNING: (person, order) => unitIn(person, [order.leadUnitId]),
  UNIT_JUDGED: (person, order) => unitIn(person, [order.leadUnitId]),
  UNIT_SUBTREE: (person, order) => unitIn(person, order.unitIds),
  UNIT_PART: (person, order) => unitIn(person, order.partUnitIds),
  TENANT_PART: (person, order) => order.partTenantIds.includes(person.tenantId),
  PARTICIPANT: (person, order) => order.shareTenantIds.includes(person.tenantId),
  TRANSFER_TARGET: (person, order) => order.transferTo === person.tenantId,
  TRANSFER_PROPOSER: (person, order) => order.transferFrom === person.tenantId,
  DISPUTE_COORDINATOR: (person, order) => order.disputeTenantId === person.tenantId,
  DISPUTE_TENANT: (person, order) => order.opinionTenantIds.includes(person.tenantId),
  DISPUTE_UNIT: (person, order) => unitIn(person, order.opinionUnitIds),
}

/** Those of the people who are likely to have this verb on this order. */
export function likelyFor(people: readonly Person[], verb: OrderVerb, order: OrderSubject): Person[] {
  const grants = GRANTS.filter(({ actions }) => actions.includes(verb))
  return people.filter((person) => grants.some(({ duties, scope }) => duties.some((duty) => person.duties.includes(duty)) && NEAR[scope](person, order)))
}
