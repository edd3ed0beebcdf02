import { SICHUAN, XINJIANG } from '@hotline/domain/deadline/profiles.ts'
import pg from 'pg'
import { pinyin } from 'pinyin-pro'
import type { App } from '../context.ts'
import { inScope, type Tx } from '../db/in-scope.ts'
import { calendarsFor } from './calendars.ts'
import { CATEGORIES } from './categories.ts'
import { catalogueFor } from './catalogue.ts'
import { knowledgeRows } from './knowledge.ts'
import { TENANTS, unitsFor, type TenantSeed } from './organisation.ts'
import { addPeople, seedMemberships } from './people.ts'

type SeedApp = Pick<App, 'pool' | 'reference'>
/** Before any order the seed may write: what it rests on was in force already. */
export const IN_FORCE_FROM = new Date('2025-01-01T00:00:00+08:00')

/**
 * Tenants, units, catalogue, calendars, knowledge and people. What is there stays as it is: a second start
 * looks once per prefecture and writes nothing.
 */
export async function seedReference(app: SeedApp, ownerUrl: string): Promise<void> {
  const prefectures = TENANTS.filter((tenant) => tenant.kind === 'PREFECTURE')
  const known = await tenantIds(app.pool)
  const missing: TenantSeed[] = []
  for (const prefecture of prefectures) if (!(await isSeeded(app, known.get(prefecture.code)))) missing.push(prefecture)
  if (!missing.length) return

  await asOwner(ownerUrl, async (owner) => {
    await addTenants(owner)
    await addPeople(owner)
  })
  const ids = await tenantIds(app.pool)
  for (const prefecture of missing) await inScope(app.pool, idOf(ids, prefecture.code), (tx) => seedPrefecture(tx, prefecture, ids))
  app.reference.forget()
}

/** Tenants' ids by their codes; the directory is everybody's to read. */
export async function tenantIds(pool: pg.Pool): Promise<Map<string, number>> {
  const { rows } = await pool.query<{ code: string; id: number }>('select code, id from tenant')
  return new Map(rows.map(({ code, id }) => [code, id]))
}

export function idOf(ids: ReadonlyMap<string, number>, code: string): number {
  const id = ids.get(code)
  if (id === undefined) throw new Error(`There is no tenant ${code}`)
  return id
}

async function isSeeded({ pool }: SeedApp, tenantId: number | undefined): Promise<boolean> {
  if (tenantId === undefined) return false
  const rows = await inScope(pool, tenantId, (tx) => tx.query('select 1 from membership limit 1'))
  return rows.length > 0
}

async function asOwner(ownerUrl: string, work: (owner: pg.Client) => Promise<void>): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    await owner.query('begin')
    await work(owner)
    await owner.query('commit')
  } finally {
    await owner.end()
  }
}

async function addTenants(owner: pg.Client): Promise<void> {
  const rows = TENANTS.map((tenant) => ({
    code: tenant.code, name: tenant.name, kind: tenant.kind, parent: tenant.parentCode, area_code: tenant.areaCode, operating_mode: tenant.operatingMode,
    operator_office: unitsFor(tenant).find((unit) => unit.code === tenant.operatorUnitCode)?.name ?? tenant.name,
    settings: { slaProfile: tenant.slaProfile, volumeShare: tenant.volumeShare, dialCode: tenant.dialCode },
  }))
  const json = JSON.stringify(rows)
  const from = `from jsonb_to_recordset($1::jsonb) as r(code text, name text, kind text, parent text, area_code text, operating_mode text, operator_office text, settings jsonb)`
  await owner.query(`insert into tenant (code, name, kind, area_code, operating_mode, operator_office, settings)
    select code, name, kind, area_code, operating_mode, operator_office, settings ${from} on conflict (code) do nothing`, [json])
  await owner.query(`update tenant t set parent_id = p.id, prefecture_id = coalesce(p.id, t.id) ${from} left join tenant p on p.code = r.parent where t.code = r.code and t.prefecture_id is null`, [json])
  await owner.query(`insert into tenant_closure (ancestor_id, descendant_id, depth)
    select id, id, 0 from tenant union all select parent_id, id, 1 from tenant where parent_id is not null on conflict do nothing`)
}

async function seedPrefecture(tx: Tx, prefecture: TenantSeed, ids: ReadonlyMap<string, number>): Promise<void> {
  const tenants = TENANTS.filter((tenant) => tenant.code === prefecture.code || tenant.parentCode === prefecture.code)
  for (const tenant of tenants) await addUnits(tx, tenant, idOf(ids, tenant.code))
  await tx.query('update unit u set parent_id = p.id from unit p where p.tenant_id = u.tenant_id and u.parent_id is null and p.code = u.tenant_id_parent_code').catch(() => [])
  await addCategories(tx)
  await addRules(tx)
  const { years, officeHours } = calendarsFor(prefecture.slaProfile)
  await tx.query('insert into tenant_calendar (tenant_id, years, office_hours) select t, $2, $3 from unnest($1::int[]) t on conflict (tenant_id) do nothing', [
    tenants.map((tenant) => idOf(ids, tenant.code)), JSON.stringify(years), JSON.stringify(officeHours),
  ])
  await tx.query('insert into sla_policy (tenant_id, name, policy, effective_from) values ($1, $2, $3, $4)', [
    tx.tenantId, `${prefecture.name}工单办理时限`, JSON.stringify(prefecture.slaProfile === 'SICHUAN' ? SICHUAN : XINJIANG), IN_FORCE_FROM,
  ])
  await addKnowledge(tx, prefecture, ids)
  for (const tenant of tenants) await seedMemberships(tx, tenant, idOf(ids, tenant.code))
}
