// node infra/db-diff.mjs: prints the SQL of the next migration, which is what apps/server/prisma/schema says
// and db/migrations doesn't make yet. It asks a throw-away PostgreSQL.
import { tsImport } from 'tsx/esm/api'
import { prepareDatabase, startThrowAwayPostgres } from './dev/postgres.mjs'
import { schemaDrift } from './dev/schema-engine.mjs'

const { migrate } = await tsImport('@hotline/server/db/migrate.ts', import.meta.url)
const { adminUrl, stop } = await startThrowAwayPostgres()
try {
  const { ownerUrl } = await prepareDatabase({ adminUrl, database: 'drift' })
  await migrate(ownerUrl)
  const statements = await schemaDrift(ownerUrl)
  console.log(statements.length ? statements.map(each => `${each};`).join('\n\n') : '-- The migrations make what the schema files say.')
} finally {
  await stop()
}
