// Runs one command's file with what it needs to know about the running instance.
import { pathToFileURL } from 'node:url'
import { piiKey } from './secrets.mjs'
import type { CommandContext, RunCommand } from './contract.ts'

type Command = { run?: RunCommand }

const [file = '', ...args] = process.argv.slice(2)
// Safe: infra/hotline.mjs wrote it from the instance's own note.
const instance = JSON.parse(process.env.HOTLINE_INSTANCE ?? '{}') as CommandContext
// A command of the product reads its settings the way the product does.
Object.assign(process.env, { DATABASE_URL: instance.appUrl, OWNER_DATABASE_URL: instance.ownerUrl, OIDC_ISSUER: instance.issuer, PORT: String(instance.port), DATA_DIR: instance.dataDir, PII_KEY: piiKey(), EMBEDDED: String(instance.embeddedDatabase) })

// Safe: the one export is looked for before it is called.
const { run } = await import(pathToFileURL(file).href) as Command
if (!run) {
  console.error(`${file} is not a command: it exports no run(args, context).`)
  process.exit(1)
}
process.exit(await Promise.resolve().then(() => run(args, instance)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  return 1
}))
