// Prisma's own migration engine, from npm and without a download: compares a database with the schema files.
import { readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'
import { ROOT } from './paths.mjs'

const SERVER = join(ROOT, 'apps/server')
const SCHEMA = join(SERVER, 'prisma/schema')
const NOTHING = '-- This is an empty migration.'
const CHAR = 18 // PostgreSQL's one-byte "char", which only its catalogue uses
const TEXT = 25

/**
 * The SQL that would bring the database to what apps/server/prisma/schema says, one statement each; none means no drift.
 * Policies, functions, triggers and checks are no concern of the schema files and never show up.
 * The engine looks at the schema `public` alone: the queue and the sign-in service keep their tables in schemas of their own.
 * @param {string} url of a role that may read the catalogue
 * @returns {Promise<string[]>}
 */
export async function schemaDrift(url) {
  await loadEngine()
  const files = schemaFiles()
  const pool = new pg.Pool({ connectionString: url })
  pool.on('error', () => {}) // a pool is ended before its connections are; the database may go first
  const adapters = bindMigrationAwareSqlAdapterFactory(new CataloguePg(pool, { schema: 'public' }))
  try {
    const prisma = await engine.SchemaEngine.new({ datamodels: files.map(({ path, content }) => [path, content]) }, () => {}, adapters)
    const { stdout } = await prisma.diff({
      from: { tag: 'schemaDatasource', files, configDir: SERVER },
      to: { tag: 'schemaDatamodel', files },
      script: true, shadowDatabaseUrl: null, exitCode: null, filters: { externalTables: [], externalEnums: [] },
    })
    return statementsOf(stdout ?? '')
  } catch (error) {
    // The engine knows the adapter's errors by number only; the error itself says more.
    throw adapters.errorRegistry?.consumeError?.(0)?.error ?? error
  } finally {
    await pool.end()
  }
}

/** Statements of the engine's script without its headings; its SQL holds no function bodies. */
export const statementsOf = script => script.replaceAll(NOTHING, '').replace(/^--.*$/gm, '').split(/;\s*$/m).map(each => each.trim()).filter(Boolean)

const schemaFiles = () => readdirSync(SCHEMA).filter(name => name.endsWith('.prisma')).sort()
  .map(name => ({ path: join(SCHEMA, name), content: readFileSync(join(SCHEMA, name), 'utf8') }))

let loaded
const loadEngine = () => (loaded ??= (async () => {
  const require = createRequire(import.meta.url)
  const wasm = readFileSync(join(require.resolve('@prisma/schema-engine-wasm/schema_engine_bg'), '../schema_engine_bg.wasm'))
  // Without this registry a panic inside the engine hides behind a TypeError.
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: message => console.error(`schema engine: ${message}`) }
  const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': engine })
  engine.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
})())

/** Prisma's adapter knows no "char", but its engine reads the catalogue with it. */
class CataloguePg extends PrismaPg {
  async connect() {
    return readingChars(await super.connect())
  }
}

function readingChars(adapter) {
  const chars = new WeakMap()
  const performIO = adapter.performIO.bind(adapter)
  adapter.performIO = async query => {
    const result = await performIO(query)
    const fields = result.fields.map(field => ({ ...field, dataTypeID: field.dataTypeID === CHAR ? TEXT : field.dataTypeID }))
    chars.set(query, result.fields.flatMap((field, index) => (field.dataTypeID === CHAR ? [index] : [])))
    return { rows: result.rows, rowCount: result.rowCount, fields }
  }
  const queryRaw = adapter.queryRaw.bind(adapter)
  adapter.queryRaw = async query => {
    const result = await queryRaw(query)
    for (const index of chars.get(query) ?? []) result.columnTypes[index] = ColumnTypeEnum.Character
    return result
  }
  if (adapter.startTransaction) {
    const startTransaction = adapter.startTransaction.bind(adapter)
    adapter.startTransaction = async (...args) => readingChars(await startTransaction(...args))
  }
  return adapter
}
