import type { Calendar } from '@hotline/domain/deadline/calendar.ts'
import { policyBook, type PolicyBook, type PublishedVersion } from '@hotline/domain/policy/book.ts'
import type { DispatchRule, RoutingUnit } from '@hotline/domain/routing/model.ts'
import type { TenantInfo } from '@hotline/domain/tenant/model.ts'
import type { CategoryFact } from '@hotline/domain/work-order/facts.ts'
import type pg from 'pg'
import { fromRow } from '../db/case.ts'
import { inScope, type Tx } from '../db/in-scope.ts'

export type CategoryRow = CategoryFact & { keywords: string[]; flags: string[] }
export type UnitRow = RoutingUnit & { initials: string; dutyPhone: string | null; mergedIntoId: number | null }

/** What changes rarely and is asked for always, as one tenant may see it. */
export type Reference = {
  tenants: ReadonlyMap<number, TenantInfo>
  units: ReadonlyMap<number, UnitRow>
  calendars: ReadonlyMap<number, Calendar>
  categories: ReadonlyMap<string, CategoryRow>
  rules: readonly DispatchRule[]
  /** Limits and settings, every published version of the prefecture and its counties: whoever asks says the instant. */
  policies: PolicyBook
}

/** `forget` drops the views in which the tenant stands, and all of them when none is named. */
export type ReferenceCache = { of: (tenantId: number) => Promise<Reference>; forget: (tenantId?: number) => void; size: () => number }

/** How long a process may go on with what it read. */
export const REFERENCE_KEPT_MS = 60_000
/** Views that a process keeps, the last used ones: some 100 MB where each is a county's, however many tenants there are. */
export const REFERENCE_VIEWS = 256

/** When a view that is asked for is looked at anew. Those read together, as after a start, mustn't all be looked at together. */
const renewedMs = (): number => REFERENCE_KEPT_MS * (0.5 + Math.random() * 0.4)

/** A view, and what tells whether the database would still give the same. */
type Marked = { view: Reference; mark: string }
type Kept = { renew: number; until: number; view: Promise<Reference>; known?: Marked }

/**
 * One view per tenant, read under that tenant's own row-level security, kept for a minute at most or until told to forget.
 * One in use is looked at before its time is over, and answers until then: nobody waits. It is read anew only where the
 * database's mark of it is another. Acts ask in the middle of their transactions, so the pool must not be theirs, or each
 * of its connections could be lent to one that waits for a view.
 */
export function referenceCache(pool: pg.Pool, most = REFERENCE_VIEWS): ReferenceCache {
  const kept = new Map<number, Kept>()
  const opened = (tenantId: number, known?: Marked): Kept => {
    const now = Date.now()
    const marked = inScope(pool, tenantId, (tx) => readMarked(tx, known))
    const entry: Kept = { renew: now + renewedMs(), until: now + REFERENCE_KEPT_MS, view: marked.then(({ view }) => view) }
    marked.then((read) => (entry.known = read), () => {})
    return entry
  }
  const read = (tenantId: number, known?: Marked): Promise<Reference> => {
    const entry = opened(tenantId, known)
    kept.set(tenantId, entry)
    for (const oldest of kept.keys()) if (kept.size > most) kept.delete(oldest)
    // A failed read must not stay: the next request tries again.
    entry.view.catch(() => kept.get(tenantId) === entry && kept.delete(tenantId))
    return entry.view
  }
  const renew = (tenantId: number, old: Kept): void => {
    old.renew = old.until
    const entry = opened(tenantId, old.known)
    // What was forgotten meanwhile is not brought back: this one may have been read before the change. A failed one is tried again when the old one is over.
    entry.view.then(() => kept.get(tenantId) === old && kept.set(tenantId, entry), () => {})
  }
  return {
    of: (tenantId) => {
      const old = kept.get(tenantId)
      kept.delete(tenantId)
      const now = Date.now()
      if (!old || now >= old.until) return read(tenantId, old?.known)
      // The last used stand last; the first are the ones to go.
      kept.set(tenantId, old)
      if (now >= old.renew) renew(tenantId, old)
      return old.view
    },
    forget: (tenantId) => {
      // A view still being read may have been read before the change.
      for (const [id, { known }] of kept) if (tenantId === undefined || !known || known.view.tenants.has(tenantId)) kept.delete(id)
    },
    size: () => kept.size,
  }
}

/** What is known already, where its mark still holds, or all of it anew; both of one moment, so that a mark never stands for what came later. */
async function readMarked(tx: Tx, known?: Marked): Promise<Marked> {
  tx.send('set transaction isolation level repeatable read')
  const markOf = async (tenantIds: Iterable<number>) => (await tx.query<{ mark: string }>(MARK, [[...tenantIds], tx.tenantId], 'directory-mark'))[0]?.mark ?? ''
  if (known && (await markOf(known.view.tenants.keys())) === known.mark) return known
  const view = await readReference(tx)
  return { view, mark: await markOf(view.tenants.keys()) }
}

async function readReference(tx: Tx): Promise<Reference> {
  const tenants = new Map((await tx.query<TenantInfo>(TENANTS('$1'), [tx.tenantId], 'directory-tenants')).map((row) => [row.id, row]))
  const [{ now } = { now: new Date() }] = await tx.query<{ now: Date }>('select product_now() as now', [], 'directory-now')
  // Stated beside the policies: without it each view of one prefecture would read the whole nation's directory.
  const within = [[...tenants.keys()]]
  const units = new Map((await tx.query(UNITS, within, 'directory-units')).map((row) => {
    const unit = fromRow<UnitRow>(row)
    return [unit.id, unit]
  }))
  const categories = categoriesOf(await tx.query<{ code: string; name: string; keywords: string[]; flags: string[]; closed: boolean }>(CATEGORIES, within, 'directory-categories'))
  const rules = (await tx.query<{ id: number; tenant_id: number; category_code: string; rule: object; effective_from: Date; effective_to: Date | null; policy_version_id: number | null }>(RULES, within, 'directory-rules'))
    .map((row) => ({ ...fromRow<DispatchRule>(row.rule), id: row.id, tenantId: row.tenant_id, categoryCode: row.category_code, effectiveFrom: row.effective_from, effectiveTo: row.effective_to, policyVersionId: row.policy_version_id }))
  const versions = (await tx.query<{ content: unknown }>(VERSIONS, within, 'directory-versions')).map((row) => ({ ...fromRow<PublishedVersion>(row), content: row.content }))
  const policies = policyBook(versions, (tenantId) => tenants.get(tenantId)?.prefectureId ?? tenantId)
  return { tenants, units, calendars: calendarsAt(policies, [...tenants.keys()], now), categories, rules, policies }
}

/**
 * Whose days count how at an instant; a tenant without a calendar has none. A view is kept for a minute: a version that
 * takes effect meanwhile is made up for by the second working out of the open clocks.
 */
export function calendarsAt(policies: PolicyBook, tenantIds: readonly number[], at: Date): ReadonlyMap<number, Calendar> {
  return new Map(tenantIds.flatMap((tenantId): [number, Calendar][] => {
    const held = policies.at('CALENDAR', tenantId, at)
    return held ? [[tenantId, { tenantId, ...held.content }]] : []
  }))
}

const TENANTS = (me: string): string => `
  select t.id, t.code, t.name, t.kind, t.parent_id as "parentId", coalesce(t.prefecture_id, t.id) as "prefectureId", t.area_code as "areaCode", t.status
    from tenant t join tenant me on me.id = ${me} where coalesce(t.prefecture_id, t.id) = coalesce(me.prefecture_id, me.id) order by t.id`

const UNITS = `
  select u.id, u.tenant_id, u.code, u.name, u.kind, u.role, u.also_roles, u.parent_id, u.merged_into_id, u.line_code, u.status, u.initials, u.duty_phone,
         coalesce(p.leaders, 0) > 0 as has_leader, coalesce(p.staff, 0) as staff_count
    from unit u
    left join (select unit_id, count(*) filter (where 'UNIT_LEADER' = any(duties))::int as leaders,
                      count(*) filter (where duties && array['UNIT_LIAISON'])::int as staff
                 from membership where tenant_id = any($1) and unit_id is not null and (valid_to is null or valid_to > product_now()) group by unit_id) p on p.unit_id = u.id
   where u.tenant_id = any($1)
   order by u.id`

const CATEGORIES = 'select code, name, keywords, flags, effective_to is not null and effective_to <= product_now() as closed from category where tenant_id = any($1) order by code, id'
const RULES = 'select id, tenant_id, category_code, rule, effective_from, effective_to, policy_version_id from dispatch_rule where tenant_id = any($1) order by id'
// What a version of the catalogue changed stands in the entries themselves: hundreds of them needn't be kept twice.
const VERSIONS = `
  select id, tenant_id, kind, number, name, case when kind = 'CATALOGUE' then '{}' else content end as content, effective_from, effective_to, document_title, document_no
    from policy_version where tenant_id = any($1) and status = 'PUBLISHED' order by id`
/** By which calendars the days count now: a view has them as they were when it was read. */
const CALENDARS = `
  select id from policy_version where tenant_id = any($1) and status = 'PUBLISHED' and kind = 'CALENDAR' and effective_from <= product_now() and (effective_to is null or effective_to > product_now()) order by id`

/** All that a view is made of, as the tenant would read it now, told by its hash: the tenants of the view are $1, its own is $2. */
const MARK = `select encode(sha256(convert_to(concat_ws('|', ${[TENANTS('$2'), UNITS, CATEGORIES, RULES, VERSIONS, CALENDARS].map((rows) => `(select string_agg(row::text, '|') from (${rows}) row)`).join(', ')}), 'UTF8')), 'hex') as mark`

function categoriesOf(rows: { code: string; name: string; keywords: string[]; flags: string[]; closed: boolean }[]): Map<string, CategoryRow> {
  const names = new Map(rows.map((row) => [row.code, row.name]))
  const parents = new Set(rows.map((row) => row.code.slice(0, -2)))
  return new Map(rows.map((row) => {
    const path = Array.from({ length: row.code.length / 2 }, (_, level) => names.get(row.code.slice(0, (level + 1) * 2)) ?? '').join(' / ')
    return [row.code, { ...row, path, leaf: !parents.has(row.code) }]
  }))
}
