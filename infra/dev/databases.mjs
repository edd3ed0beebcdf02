import { Refusal } from './machine.mjs'
import { POSTGRES_DATA } from './paths.mjs'
import { prepareDatabase, startPostgres } from './postgres.mjs'

/** The product's database: the one named by the environment, else an embedded one that is started here. */
export async function openDatabase() {
  const { DATABASE_URL: appUrl, OWNER_DATABASE_URL: ownerUrl } = process.env
  if (appUrl && ownerUrl) return { appUrl, ownerUrl, embedded: false, stop: async () => {} }
  if (appUrl || ownerUrl) {
    throw new Refusal('请同时设置 DATABASE_URL（app 角色）和 OWNER_DATABASE_URL（owner 角色，用于升级库表），或都不设置。 / Set both DATABASE_URL (role app) and OWNER_DATABASE_URL (role owner), or neither.')
  }
  const { adminUrl, stop } = await startPostgres({ dataDir: POSTGRES_DATA })
  return { ...await prepareDatabase({ adminUrl, database: 'hotline' }), embedded: true, stop }
}
