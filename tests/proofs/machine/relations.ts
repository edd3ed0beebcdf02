import type { Actor } from '@hotline/domain/access/actor.ts'
import type { Duty } from '@hotline/domain/access/duties.ts'
import type { ScopeName } from '@hotline/domain/access/scope.ts'
import type { OrderSubject } from '@hotline/domain/access/subject.ts'
import type { WorkOrderStatus } from '@hotline/domain/work-order/states.ts'

const PREFECTURE = 1
const COUNTY = 2
const SIBLING = 3
const UNIT = 21
const nobody: Pick<OrderSubject, 'unitIds' | 'partUnitIds' | 'partTenantIds' | 'shareTenantIds' | 'transferTo' | 'transferFrom' | 'disputeTenantId' | 'opinionTenantIds' | 'opinionUnitIds'> = {
  unitIds: [], partUnitIds: [], partTenantIds: [], shareTenantIds: [], transferTo: null, transferFrom: null, disputeTenantId: null, opinionTenantIds: [], opinionUnitIds: [],
}
// The order's own tenant is the sibling's where the relation must not come from owning it.
const foreign = { tenantId: SIBLING, holderTenantId: SIBLING }

type Relation = { actor: Partial<Actor>; order: Partial<OrderSubject>; /** Scopes that hold in this relation besides the one it is named after. */ also: readonly ScopeName[] }

/** How a person may stand to an order: one example of each scope, and of standing in none. */
export const RELATIONS: Readonly<Record<ScopeName | 'STRANGER', Relation>> = {
  STRANGER: { actor: {}, order: foreign, also: [] },
  OWN: { actor: {}, order: { agentId: 'me' }, also: ['OWN_DRAFT', 'TENANT', 'TENANT_SUBTREE'] },
  OWN_DRAFT: { actor: {}, order: { agentId: 'me' }, also: ['OWN', 'TENANT', 'TENANT_SUBTREE'] },
  TENANT: { actor: {}, order: {}, also: ['TENANT_SUBTREE'] },
  PREFECTURE_OWN: { actor: { tenantId: PREFECTURE, tenantKind: 'PREFECTURE' }, order: { tenantId: PREFECTURE, holderTenantId: PREFECTURE }, also: ['TENANT', 'PREFECTURE_ALL', 'TENANT_SUBTREE'] },
  PREFECTURE_ESCALATED: { actor: { tenantId: PREFECTURE, tenantKind: 'PREFECTURE' }, order: { tenantId: PREFECTURE, holderTenantId: PREFECTURE, isEscalated: true }, also: ['PREFECTURE_OWN', 'PREFECTURE_ALL', 'TENANT', 'TENANT_SUBTREE'] },
  PREFECTURE_ALL: { actor: { tenantId: PREFECTURE, tenantKind: 'PREFECTURE' }, order: { tenantId: PREFECTURE, holderTenantId: PREFECTURE }, also: ['PREFECTURE_OWN', 'TENANT', 'TENANT_SUBTREE'] },
  PREFECTURE_BELOW: { actor: { tenantId: PREFECTURE, tenantKind: 'PREFECTURE' }, order: {}, also: ['PREFECTURE_ALL', 'TENANT_SUBTREE'] },
  TENANT_SUBTREE: { actor: { tenantId: PREFECTURE, tenantKind: 'PREFECTURE' }, order: {}, also: ['PREFECTURE_ALL', 'PREFECTURE_BELOW'] },
  SUPERVISED: { actor: {}, order: { isSupervised: true }, also: ['SUPERVISED_SUBTREE', 'TENANT', 'TENANT_SUBTREE'] },
  SUPERVISED_SUBTREE: { actor: { tenantId: PREFECTURE, tenantKind: 'PREFECTURE' }, order: { isSupervised: true }, also: ['PREFECTURE_ALL', 'PREFECTURE_BELOW', 'TENANT_SUBTREE'] },
  LINE: { actor: { tenantId: PREFECTURE, tenantKind: 'PREFECTURE', lineUnitIds: [UNIT] }, order: { unitIds: [UNIT] }, also: ['PREFECTURE_ALL', 'PREFECTURE_BELOW', 'TENANT_SUBTREE'] },
  UNIT_HOLDS: { actor: { unitId: UNIT, unitIds: [UNIT] }, order: { ...foreign, holderUnitId: UNIT }, also: [] },
  UNIT_RETURNING: { actor: { unitId: UNIT, unitIds: [UNIT] }, order: { ...foreign, leadUnitId: UNIT }, also: ['UNIT_JUDGED'] },
  UNIT_JUDGED: { actor: { unitId: UNIT, unitIds: [UNIT] }, order: { ...foreign, leadUnitId: UNIT }, also: ['UNIT_RETURNING'] },
  UNIT_SUBTREE: { actor: { unitId: UNIT, unitIds: [UNIT] }, order: { ...foreign, unitIds: [UNIT] }, also: [] },
  UNIT_PART: { actor: { unitId: UNIT, unitIds: [UNIT] }, order: { ...foreign, partUnitIds: [UNIT] }, also: [] },
  TENANT_PART: { actor: {}, order: { ...foreign, partTenantIds: [COUNTY] }, also: [] },
  PARTICIPANT: { actor: {}, order: { ...foreign, shareTenantIds: [COUNTY] }, also: [] },
  TRANSFER_TARGET: { actor: {}, order: { ...foreign, transferTo: COUNTY }, also: [] },
  TRANSFER_PROPOSER: { actor: {}, order: { ...foreign, transferFrom: COUNTY }, also: [] },
  DISPUTE_COORDINATOR: { actor: {}, order: { ...foreign, disputeTenantId: COUNTY }, also: [] },
  DISPUTE_TENANT: { actor: {}, order: { ...foreign, opinionTenantIds: [COUNTY] }, also: [] },
  DISPUTE_UNIT: { actor: { unitId: UNIT, unitIds: [UNIT] }, order: { ...foreign, opinionUnitIds: [UNIT] }, also: [] },
}
export type RelationName = keyof typeof RELATIONS
// Object.keys loses the key type; RELATIONS is a closed record.
export const RELATION_NAMES = Object.keys(RELATIONS) as RelationName[]

/** Scopes that exist in some states only. */
const STATES: Partial<Record<ScopeName, readonly WorkOrderStatus[]>> = { OWN_DRAFT: ['DRAFT'], UNIT_RETURNING: ['RETURN_REVIEW', 'DISPUTED'], UNIT_JUDGED: ['REDO_REVIEW'] }

/** The scopes that hold for a person in this relation to an order in this state. */
export const scopesIn = (relation: RelationName, status: WorkOrderStatus): ReadonlySet<ScopeName> =>
  new Set([...(relation === 'STRANGER' ? [] : [relation]), ...RELATIONS[relation].also].filter((scope) => STATES[scope]?.includes(status) ?? true))

/** One person with one duty in one relation to an order in one state. */
export function meeting(duty: Duty, relation: RelationName, status: WorkOrderStatus): { actor: Actor; order: OrderSubject } {
  const { actor, order } = RELATIONS[relation]
  return {
    actor: {
      personId: 'me', name: '某人', actsFor: [], membershipId: 1, tenantId: COUNTY, tenantKind: 'COUNTY', tenantName: '某县', prefectureId: PREFECTURE, unitId: null, unitName: null, unitIds: [],
      avoidedUnitIds: [], lineUnitIds: [], duties: [duty], permissionVersion: 1, ...actor,
    },
    // The id stands for any order; rules never read it.
    order: { id: 'o' as OrderSubject['id'], tenantId: COUNTY, prefectureId: PREFECTURE, status, agentId: null, holderTenantId: COUNTY, holderUnitId: null, leadUnitId: null, complainedUnitId: null, isSupervised: false, isEscalated: false, isConfidential: false, requestType: 'HELP', ...nobody, ...order },
  }
}
