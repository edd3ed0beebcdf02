import pg from 'pg'
import type { App } from '../context.ts'
import { inScope, type Tx } from '../db/in-scope.ts'
import { knowledgeRows } from './knowledge.ts'
import { PLATFORM, TENANTS, unitsFor, type TenantSeed } from './organisation.ts'
import { addMemberships, addPersons } from './people-rows.ts'
import { addCalendar, addCategories, addKnowledge, addRules, addSla, addUnits } from './reference-rows.ts'
import { addDocument, DOCUMENTS } from './rule-documents.ts'
import { idOf, tenantIds } from './tenant-ids.ts'

/**
 * Tenants, units, catalogue, calendars, knowledge and people. What is there stays as it is: a second start
 * looks once per prefecture and writes nothing.
 */
export async function seedReference(app: Pick<App, 'pool' | 'reference'>, ownerUrl: string): Promise<void> {
  const known = await tenantIds(app.pool)
  const missing: TenantSeed[] = []
  for (const tenant of TENANTS) if (tenant.kind === 'PREFECTURE' && !(await isSeeded(app.pool, known.get(tenant.code)))) missing.push(tenant)
  if (!missing.length) return

  await asOwner(ownerUrl, async (owner) => {
    await addTenants(owner)
    await addPersons(owner)
  })
  const ids = await tenantIds(app.pool)
  const platform = idOf(ids, PLATFORM.code)
  if (!(await isSeeded(app.pool, platform))) await inScope(app.pool, platform, (tx) => addMemberships(tx, PLATFORM, platform))
  for (const prefecture of missing) await inScope(app.pool, idOf(ids, prefecture.code), (tx) => seedPrefecture(tx, prefecture, ids))
  app.reference.forget()
}

/** All of a prefecture is written in one transaction, its memberships last. */
async function isSeeded(pool: pg.Pool, tenantId: number | undefined): Promise<boolean> {
  if (tenantId === undefined) return false
  return (await inScope(pool, tenantId, (tx) => tx.query('select 1 from membership limit 1'))).length > 0
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
  const values = [JSON.stringify(rows)]
  const given = 'jsonb_to_recordset($1::jsonb) as r(code text, name text, kind text, parent text, area_code text, operating_mode text, operator_office text, settings jsonb)'
  await owner.query(`insert into tenant (code, name, kind, area_code, operating_mode, operator_office, settings)
    select code, name, kind, area_code, operating_mode, operator_office, settings from ${given} on conflict (code) do nothing`, values)
  await owner.query(`update tenant t set parent_id = p.id, prefecture_id = coalesce(p.id, t.id)
    from tenant self join ${given} on r.code = self.code left join tenant p on p.code = r.parent where t.id = self.id and t.prefecture_id is null`, values)
  await owner.query('insert into tenant (code, name, kind, area_code, operator_office) values ($1, $2, $3, $4, $2) on conflict (code) do nothing', [PLATFORM.code, PLATFORM.name, PLATFORM.kind, ''])
  await owner.query(`insert into tenant_closure (ancestor_id, descendant_id, depth)
    select id, id, 0 from tenant union all select parent_id, id, 1 from tenant where parent_id is not null on conflict do nothing`)
}

async function seedPrefecture(tx: Tx, prefecture: TenantSeed, ids: ReadonlyMap<string, number>): Promise<void> {
  const tenants = TENANTS.filter((tenant) => tenant.code === prefecture.code || tenant.parentCode === prefecture.code)
  for (const tenant of tenants) await addUnits(tx, idOf(ids, tenant.code), unitsFor(tenant))
  await addCategories(tx)
  const document = await addDocument(tx, DOCUMENTS[prefecture.slaProfile])
  await addRules(tx, prefecture, document)
  await addCalendar(tx, prefecture)
  await addSla(tx, prefecture, document)
  await addKnowledge(tx, knowledgeRows(prefecture, ids))
  // Counties first: a person's first membership is the one a session begins with.
  for (const tenant of tenants.toReversed()) await addMemberships(tx, tenant, idOf(ids, tenant.code))
}
