import type { App } from '../../context.ts'
import { tenantIds } from '../../seed/tenant-ids.ts'

/** The tenant a command names by its code; says so and answers `null` where there is none. */
export async function tenantOf({ pool }: Pick<App, 'pool'>, code: string): Promise<number | null> {
  const id = (await tenantIds(pool)).get(code)
  if (id === undefined) console.error(`没有区划代码为 ${code} 的中心。 / There is no tenant ${code}.`)
  return id ?? null
}
