import { conditionsFor } from '@hotline/domain/access/ability.ts'
import type { Actor } from '@hotline/domain/access/actor.ts'
import type { Action } from '@hotline/domain/access/action.ts'
import type { Condition } from '@hotline/domain/access/scope.ts'
import type { RuledOrder } from '@hotline/domain/access/subject.ts'
import { OPEN, READABLE } from './statuses-sql.ts'

const live = '(s.until is null or s.until > (select product_now()))'
const opinion = 'd.order_id = o.id and d.decided_at is null and p.given_at is null and p.silent_at is null'
/**
 * A relation is looked up for each row on its way to the page. `offset 0` keeps the planner from the other way,
 * reading the whole relation once into a hash: it takes that for cheaper because it doesn't see the page's limit.
 */
const exists = (rows: string): string => `exists (select 1 from ${rows} offset 0)`

/** Each field a rule may look at: a column of `o`, or a membership test on its relations. */
const FIELDS: { [Field in keyof RuledOrder]: { column: string } | { anyOf: (param: string) => string } } = {
  id: { column: 'o.id' },
  tenantId: { column: 'o.tenant_id' },
  prefectureId: { column: 'o.prefecture_id' },
  status: { column: 'o.status' },
  agentId: { column: 'o.agent_id' },
  holderTenantId: { column: 'o.holder_tenant_id' },
  holderUnitId: { column: 'o.holder_unit_id' },
  leadUnitId: { column: 'o.lead_unit_id' },
  complainedUnitId: { column: 'o.complained_unit_id' },
  isSupervised: { column: 'o.is_supervised' },
  isEscalated: { column: 'o.is_escalated' },
  isConfidential: { column: 'o.is_confidential' },
  requestType: { column: 'o.request_type' },
  callerKeptBy: { column: `(case when o.is_confidential or o.request_type = 'REPORT' then o.tenant_id else 0 end)` },
  unitIds: { anyOf: (p) => exists(`assignment a where a.order_id = o.id and a.unit_id = any(${p}) and a.status in ${READABLE}`) },
  partUnitIds: { anyOf: (p) => exists(`assignment a where a.order_id = o.id and a.role <> 'LEAD' and a.unit_id = any(${p}) and a.status in ${OPEN}`) },
  partTenantIds: { anyOf: (p) => exists(`assignment a where a.order_id = o.id and a.unit_id is null and a.unit_tenant_id = any(${p}) and a.status in ${OPEN}`) },
  shareTenantIds: { anyOf: (p) => exists(`order_share s where s.order_id = o.id and s.grantee_id = any(${p}) and s.ended_at is null and ${live}`) },
  transferTo: { column: `(select t.to_tenant_id from transfer t where t.order_id = o.id and t.status = 'PENDING')` },
  transferFrom: { column: `(select t.from_tenant_id from transfer t where t.order_id = o.id and t.status = 'PENDING')` },
  disputeTenantId: { column: '(select d.tenant_id from dispute d where d.order_id = o.id and d.decided_at is null)' },
  opinionTenantIds: { anyOf: (p) => exists(`dispute d join dispute_opinion p on p.order_id = d.order_id and p.dispute_id = d.id where ${opinion} and p.party_unit_id is null and p.party_tenant_id = any(${p})`) },
  opinionUnitIds: { anyOf: (p) => exists(`dispute d join dispute_opinion p on p.order_id = d.order_id and p.dispute_id = d.id where ${opinion} and p.party_unit_id = any(${p})`) },
}

/** Columns that every row of a list has with these values, by its own WHERE. */
export type Given = Pick<Condition, 'tenantId' | 'prefectureId'>

/**
 * The same rules CASL decides by, as a WHERE clause over `work_order o`. Values are appended to `values` and
 * referred to by number. No rule, no rows. Where the list itself fulfils one of the rules, there is nothing left to
 * ask: the others would be looked into by a dozen sub-plans for nothing.
 */
export function conditionSql(actor: Actor, action: Action, values: unknown[], given: Given = {}): string {
  const conditions = conditionsFor(actor, action)
  if (conditions.some((condition) => fulfils(given, condition))) return 'true'
  const clauses = conditions.map((condition) => conjunction(condition, values))
  return clauses.length ? `(${[...new Set(clauses)].join(' or ')})` : 'false'
}

const fulfils = (given: Given, condition: Condition): boolean => {
  const known = new Map<string, unknown>(Object.entries(given))
  return Object.entries(condition).every(([field, wanted]) => typeof wanted === 'number' && known.get(field) === wanted)
}

function conjunction(condition: Condition, values: unknown[]): string {
  // Object.entries loses the key type; Condition's keys are RuledOrder's.
  const parts = (Object.entries(condition) as [keyof RuledOrder, unknown][]).map(([field, wanted]) => comparison(field, wanted, values))
  return `(${parts.join(' and ')})`
}

function comparison(field: keyof RuledOrder, wanted: unknown, values: unknown[]): string {
  const known = FIELDS[field]
  const list = operand(wanted, '$in')
  const ban = operand(wanted, '$nin')
  if ('anyOf' in known) {
    if (!list) throw new Error(`Relations are only tested with $in: ${field}`)
    return known.anyOf(`$${values.push(list)}`)
  }
  if (list) return `${known.column} = any($${values.push(list)})`
  if (ban) return `(${known.column} is null or ${known.column} <> all($${values.push(ban)}))`
  return `${known.column} = $${values.push(wanted)}`
}

function operand(wanted: unknown, name: '$in' | '$nin'): readonly unknown[] | null {
  if (typeof wanted !== 'object' || wanted === null || !(name in wanted)) return null
  // Condition allows nothing but arrays under these names.
  return (wanted as Record<string, readonly unknown[]>)[name] ?? null
}
