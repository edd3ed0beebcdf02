import type pg from 'pg'

/** Tenants' ids by their codes; the directory is everybody's to read. */
export async function tenantIds(pool: pg.Pool): Promise<Map<string, number>> {
  const { rows } = await pool.query<{ code: string; id: number }>('select code, id from tenant')
  return new Map(rows.map(({ code, id }) => [code, id]))
}

/** Throws where the code is nobody's. */
export function idOf(ids: ReadonlyMap<string, number>, code: string): number {
  const id = ids.get(code)
  if (id === undefined) throw new Error(`There is no tenant ${code}`)
  return id
}
