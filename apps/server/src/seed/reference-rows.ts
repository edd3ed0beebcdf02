import { SICHUAN, XINJIANG } from '@hotline/domain/deadline/profiles.ts'
import { pinyin } from 'pinyin-pro'
import type { Tx } from '../db/in-scope.ts'
import { bigrams } from '../knowledge/bigrams.ts'
import { calendarsFor } from './calendars.ts'
import { CATEGORIES } from './categories.ts'
import { catalogueFor } from './catalogue.ts'
import type { KnowledgeRow } from './knowledge.ts'
import type { TenantSeed, UnitSeed } from './organisation.ts'
import type { WrittenDocument } from './rule-documents.ts'

/** Earlier than any order the seed writes: what an order rests on was in force by then. */
export const IN_FORCE_FROM = new Date('2025-01-01T00:00:00+08:00')

/** First letters of the name's pinyin, as dispatchers type them: 莎车县公安局 → scxgaj. */
export const initialsOf = (name: string): string => pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'removed' }).join('').toLowerCase()

export async function addUnits(tx: Tx, tenantId: number, units: readonly UnitSeed[]): Promise<void> {
  const rows = units.map((unit) => ({
    code: unit.code, name: unit.name, kind: unit.kind, role: unit.role, also_roles: unit.alsoRoles, line_code: unit.lineCode,
    duty_phone: unit.dutyPhone, initials: initialsOf(unit.name), parent: unit.parentCode,
  }))
  const given = 'jsonb_to_recordset($2::jsonb) as r(code text, name text, kind text, role text, also_roles text[], line_code text, duty_phone text, initials text, parent text)'
  const values = [tenantId, JSON.stringify(rows)]
  await tx.query(`insert into unit (tenant_id, code, name, kind, role, also_roles, line_code, duty_phone, initials)
    select $1, code, name, kind, role, also_roles, line_code, duty_phone, initials from ${given}`, values)
  await tx.query(`update unit u set parent_id = p.id from ${given}, unit p
    where u.tenant_id = $1 and u.code = r.code and p.tenant_id = $1 and p.code = r.parent`, values)
}

export async function addCategories(tx: Tx): Promise<void> {
  const rows = CATEGORIES.map(({ code, name, keywords, flag, grassrootsForbidden }) => ({
    code, name, keywords, flags: [...(flag ? [flag] : []), ...(grassrootsForbidden ? ['GRASSROOTS_FORBIDDEN'] : [])],
  }))
  await tx.query(`insert into category (tenant_id, code, name, keywords, flags)
    select $1, code, name, keywords, flags from jsonb_to_recordset($2::jsonb) as r(code text, name text, keywords text[], flags text[])`, [tx.tenantId, JSON.stringify(rows)])
}

/** The prefecture's catalogue, and the version it stands there by: the regulation's annex. */
export async function addRules(tx: Tx, { name }: TenantSeed, document: WrittenDocument): Promise<void> {
  const rows = catalogueFor(tx.tenantId).map(({ categoryCode, conditions, leadUnitRole, coUnitRoles, level, basisText, grassrootsForbidden, source, rank, version }) => ({
    category_code: categoryCode, rule: { conditions, leadUnitRole, coUnitRoles, level, basisText, grassrootsForbidden, source, rank, version },
  }))
  const [version] = await tx.query<{ id: number }>(
    `insert into policy_version (tenant_id, kind, name, content, status, initial, effective_from, drafted_at, document_id, document_title, document_no)
     values ($1, 'CATALOGUE', $2, '{"changes": []}', 'PUBLISHED', true, $3, $3, $4, $5, $6) returning id`,
    [tx.tenantId, `${name}派单目录`, IN_FORCE_FROM, document.id, document.title, document.no],
  )
  await tx.query(`insert into dispatch_rule (tenant_id, category_code, rule, effective_from, policy_version_id)
    select $1, category_code, rule, $3, $4 from jsonb_to_recordset($2::jsonb) as r(category_code text, rule jsonb)`, [tx.tenantId, JSON.stringify(rows), IN_FORCE_FROM, version?.id])
}

/** The prefecture's own; its counties inherit it. */
export async function addCalendar(tx: Tx, { name, slaProfile }: TenantSeed): Promise<void> {
  await tx.query(
    `insert into policy_version (tenant_id, kind, name, content, status, initial, effective_from, drafted_at) values ($1, 'CALENDAR', $2, $3, 'PUBLISHED', true, $4, $4)`,
    [tx.tenantId, `${name}工作日历`, JSON.stringify(calendarsFor(slaProfile)), IN_FORCE_FROM],
  )
}

export async function addSla(tx: Tx, { name, slaProfile }: TenantSeed, document: WrittenDocument): Promise<void> {
  const policy = slaProfile === 'SICHUAN' ? SICHUAN : XINJIANG
  await tx.query(
    `insert into policy_version (tenant_id, kind, name, content, status, initial, effective_from, drafted_at, document_id, document_title, document_no)
     values ($1, 'SLA', $2, $3, 'PUBLISHED', true, $4, $4, $5, $6, $7)`,
    [tx.tenantId, `${name}工单办理时限`, JSON.stringify(policy), IN_FORCE_FROM, document.id, document.title, document.no],
  )
}

export async function addKnowledge(tx: Tx, entries: readonly KnowledgeRow[]): Promise<void> {
  const rows = entries.map(({ words, ...entry }) => ({ ...entry, words: bigrams(words) }))
  await tx.query(`insert into kb_entry (id, tenant_id, kind, title, answer, basis, ask_first, keywords, category_codes, owner_name, status, pinned, next_review_at, bigrams)
    select id, tenant_id, kind, title, answer, basis, ask_first, keywords, category_codes, owner_name, status, pinned, next_review_at, array_to_tsvector(words)
      from jsonb_to_recordset($1::jsonb) as r(id text, tenant_id int, kind text, title text, answer text, basis text, ask_first text, keywords text[],
           category_codes text[], owner_name text, status text, pinned boolean, next_review_at timestamptz, words text[])`, [JSON.stringify(rows)])
}
